/** The most a parcel may weigh; anything heavier goes by freight. */
const MAX_PARCEL_GRAMS = 31_500;
const DEFAULT_SLA_HOURS = 24;

export interface BookingRequest {
  readonly merchantId: string;
  readonly recipientAddress: Address;
  readonly parcels: readonly ParcelSize[];
  /** Makes a repeated request safe: the same key gives the same booking. */
  readonly idempotencyKey: string;
  readonly slaHours?: number;
  readonly safePlace?: string;
}

export interface Booking {
  readonly consignmentId: string;
  readonly trackingNumbers: readonly string[];
  readonly priceInCents: number;
  readonly dueAt: Date;
  readonly labelPdfUrl: string;
}

export interface Address {
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly country: string;
}

export interface ParcelSize {
  readonly grams: number;
  readonly longestSideInCm: number;
}

export interface Neighbors {
  readonly addressChecker: { isDeliverable(address: Address): Promise<boolean> };
  readonly pricingEngine: { quote(parcels: readonly ParcelSize[], to: Address): Promise<number> };
  readonly paymentService: { authorize(merchantId: string, cents: number, key: string): Promise<boolean> };
  readonly labelService: { print(trackingNumbers: readonly string[], sortCode: string): Promise<string> };
  readonly eventBus: { publish(topic: string, event: object): Promise<void> };
  readonly bookingStore: Map<string, Booking>;
}

export class BookingRefused extends Error {}

/**
 * Takes a booking from the merchant portal. The merchant waits for the price, the tracking
 * numbers and the label; the route planner and the notification service hear of it on the event bus.
 */
export async function bookDelivery(request: BookingRequest, to: Neighbors): Promise<Booking> {
  const known = to.bookingStore.get(request.idempotencyKey);
  if (known) return known;

  refuseUnlessDeliverable(request);
  if (!(await to.addressChecker.isDeliverable(request.recipientAddress))) {
    throw new BookingRefused('We cannot find this address. Please ask the recipient.');
  }

  const priceInCents = await to.pricingEngine.quote(request.parcels, request.recipientAddress);
  const paid = await to.paymentService.authorize(request.merchantId, priceInCents, request.idempotencyKey);
  if (!paid) throw new BookingRefused('The payment service provider refused the card.');

  const trackingNumbers = request.parcels.map(() => newTrackingNumber());
  const booking: Booking = {
    consignmentId: crypto.randomUUID(),
    trackingNumbers,
    priceInCents,
    dueAt: dueAt(request.slaHours ?? DEFAULT_SLA_HOURS),
    labelPdfUrl: await to.labelService.print(trackingNumbers, sortCodeFor(request.recipientAddress)),
  };
  to.bookingStore.set(request.idempotencyKey, booking);
  await to.eventBus.publish('booking-accepted', { ...booking, merchantId: request.merchantId });
  return booking;
}

function refuseUnlessDeliverable({ parcels }: BookingRequest): void {
  if (parcels.length === 0) throw new BookingRefused('A consignment needs at least one parcel.');
  const heaviest = Math.max(...parcels.map((parcel) => parcel.grams));
  if (heaviest > MAX_PARCEL_GRAMS) throw new BookingRefused('A parcel may weigh 31.5 kg at most.');
}

/** `PW` and ten digits. */
function newTrackingNumber(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `PW${String(number).padStart(10, '0')}`;
}

/** Depot and tour, read by the sorting machine: `07-114`. */
function sortCodeFor(address: Address): string {
  const depot = address.postcode.slice(0, 2);
  const tour = Number(address.postcode.slice(2)) % 400;
  return `${depot}-${String(tour).padStart(3, '0')}`;
}

/** The SLA counts from now; the delivery window is chosen later by the recipient. */
function dueAt(slaHours: number): Date {
  return new Date(Date.now() + slaHours * 3_600_000);
}
