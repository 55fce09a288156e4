// Package notifications writes to people: in the app, by text message or by e-mail.
package notifications

import (
	"context"
	"errors"
	"fmt"
	"time"
)

const (
	// Nobody hears from us between nine in the evening and seven in the morning.
	quietFromHour  = 21
	quietUntilHour = 7

	maxWebhookRetries = 24
)

// ErrNoConsent means that the recipient did not agree to be written to.
var ErrNoConsent = errors.New("recipient has not agreed to messages")

// TrackingEvent is one line in a parcel's diary, as it comes from the event bus.
type TrackingEvent struct {
	TrackingNumber string
	Kind           string
	ETA            time.Time
	RecipientID    string
}

// SMSGateway is the telephone company. A text costs about four cents.
type SMSGateway interface {
	Send(ctx context.Context, recipientID, text string) error
}

// RecipientApp shows a notice on the recipient's phone, for free.
type RecipientApp interface {
	IsInstalled(recipientID string) bool
	Notify(ctx context.Context, recipientID, text string) error
}

// DLQ keeps what could not be sent, for the team on call to check in the morning.
type DLQ interface {
	Park(event TrackingEvent, reason error)
}

// NotificationService decides whom to tell what, and how.
type NotificationService struct {
	smsGateway   SMSGateway
	recipientApp RecipientApp
	dlq          DLQ
	hasConsent   func(recipientID string) bool
	now          func() time.Time
}

// OnTrackingEvent tells the recipient, unless it is night or there is nothing worth telling.
func (s *NotificationService) OnTrackingEvent(ctx context.Context, event TrackingEvent) error {
	text := messageFor(event)
	if text == "" || s.isQuiet() {
		return nil
	}
	if !s.hasConsent(event.RecipientID) {
		return ErrNoConsent
	}
	err := s.send(ctx, event.RecipientID, text)
	if err != nil {
		// Parked in the dead letter queue, so that one bad message does not stop the others.
		s.dlq.Park(event, err)
	}
	return err
}

func (s *NotificationService) send(ctx context.Context, recipientID, text string) error {
	if s.recipientApp.IsInstalled(recipientID) {
		return s.recipientApp.Notify(ctx, recipientID, text)
	}
	return s.smsGateway.Send(ctx, recipientID, text)
}

func (s *NotificationService) isQuiet() bool {
	hour := s.now().Hour()
	return hour >= quietFromHour || hour < quietUntilHour
}

func messageFor(event TrackingEvent) string {
	switch event.Kind {
	case "LOADED":
		return fmt.Sprintf("Your parcel comes today at about %s.", event.ETA.Format("15:04"))
	case "DELIVERY_ATTEMPT":
		return "We rang, but no one was at home. Name a safe place and we try again tomorrow."
	case "DELIVERED":
		return "Your parcel has arrived. The proof of delivery is in the app."
	default:
		return ""
	}
}

// webhookDelay doubles with each try and ends after about a day.
func webhookDelay(retry int) (time.Duration, bool) {
	if retry >= maxWebhookRetries {
		return 0, false
	}
	return min(time.Hour, time.Minute<<min(retry, 6)), true
}
