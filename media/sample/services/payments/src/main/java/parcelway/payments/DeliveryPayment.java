package parcelway.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Money that the recipient pays at the door. In this folder POD is payment on delivery, not proof
 * of delivery.
 */
public final class DeliveryPayment {

    /** Our fee for each POD parcel, taken off the merchant payout. */
    static final long POD_FEE_CENTS = 250;

    /** The courier's float is counted in the morning; more than this is not handed out. */
    static final long MAX_FLOAT_CENTS = 10_000;

    private final PspClient pspClient;
    private final Ledger ledger;
    private final Clock clock;
    private final Map<String, Receipt> receiptsByIdempotencyKey = new ConcurrentHashMap<>();

    public DeliveryPayment(PspClient pspClient, Ledger ledger, Clock clock) {
        this.pspClient = pspClient;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes the amount and writes it down, once for each idempotency key. The courier handheld
     * repeats the request until it gets an answer, sometimes hours later.
     */
    public Receipt collect(PodRequest request) {
        return receiptsByIdempotencyKey.computeIfAbsent(
                request.idempotencyKey(), key -> collectOnce(request));
    }

    private Receipt collectOnce(PodRequest request) {
        if (request.amountCents() <= 0) {
            throw new IllegalArgumentException("A payment on delivery needs an amount above zero.");
        }
        if (request.method() == Method.CARD) {
            String authorization = pspClient.authorize(request.amountCents(), request.cardToken());
            pspClient.capture(authorization, request.amountCents());
        }
        Instant now = clock.instant();
        ledger.append(new LedgerEntry(
                "POD_COLLECTED", request.trackingNumber(), request.amountCents(), now));
        ledger.append(new LedgerEntry(
                "POD_FEE", request.trackingNumber(), -POD_FEE_CENTS, now));
        return new Receipt(request.trackingNumber(), merchantPayoutCents(request), now);
    }

    /** What the merchant gets on Friday. A chargeback is put right by a second ledger entry. */
    static long merchantPayoutCents(PodRequest request) {
        return Math.max(0, request.amountCents() - POD_FEE_CENTS);
    }

    /** Whether a courier may start the tour with this change float. */
    static boolean isFloatAllowed(long floatCents) {
        return floatCents >= 0 && floatCents <= MAX_FLOAT_CENTS;
    }

    public enum Method { CASH, CARD }

    public record PodRequest(
            String trackingNumber, long amountCents, Method method, String cardToken, String idempotencyKey) {}

    public record Receipt(String trackingNumber, long merchantPayoutCents, Instant collectedAt) {}

    public record LedgerEntry(String kind, String trackingNumber, long cents, Instant at) {}

    /** The payment service provider. Card numbers never reach us, only tokens. */
    public interface PspClient {
        String authorize(long cents, String cardToken);

        void capture(String authorization, long cents);
    }

    /** Entries are added and never changed. */
    public interface Ledger {
        void append(LedgerEntry entry);
    }
}
