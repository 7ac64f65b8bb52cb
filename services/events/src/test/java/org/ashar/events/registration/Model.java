package org.ashar.events.registration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.ashar.events.agenda.SessionId;

/** What a house of seats should do, as plainly as can be said. */
final class Model {

	/** The sessions for which people sign up, and how many may take part. */
	static final Map<SessionId, Integer> SESSIONS = Map.of(new SessionId(new UUID(7, 1)), 2,
			new SessionId(new UUID(7, 2)), 1);

	private static final long FIRST = -1_000_000_000L;

	private final TreeMap<Integer, Guest> guests = new TreeMap<>();

	private int capacity;

	private Map<String, Integer> quotas;

	private boolean approval;

	private long tail;

	private int letFirst;

	Model(int capacity, Map<String, Integer> quotas) {
		this.capacity = capacity;
		this.quotas = quotas;
	}

	private Model(Model other) {
		this(other.capacity, other.quotas);
		other.guests.forEach((whom, guest) -> guests.put(whom, guest.copy()));
		approval = other.approval;
		tail = other.tail;
		letFirst = other.letFirst;
	}

	Model copy() {
		return new Model(this);
	}

	/** Does what an action does, and serves the queue. */
	void take(Move move, int whom, String group) {
		Guest guest = guests.get(whom);
		switch (move) {
			case REGISTER -> register(whom, group, guest);
			case CONFIRM, CONFIRM_TOO -> confirm(guest);
			case APPROVE -> approve(guest);
			case REJECT -> move(guest, "REJECTED", "UNCONFIRMED", "PENDING", "REAPPROVAL");
			case EDIT -> edit(guest);
			case WITHDRAW ->
				move(guest, "WITHDRAWN", "UNCONFIRMED", "PENDING", "CONFIRMED", "REAPPROVAL", "WAITLISTED", "OFFERED");
			case ACCEPT -> move(guest, guest != null && guest.changed ? "REAPPROVAL" : "CONFIRMED", "OFFERED");
			case DECLINE -> move(guest, "DECLINED", "OFFERED");
			case PRIORITISE -> prioritise(guest);
			case REINSTATE -> reinstate(guest);
			case EXPIRE -> guests.values().forEach(one -> {
				move(one, "EXPIRED", "OFFERED");
				move(one, "LAPSED", "UNCONFIRMED");
			});
			case CAPACITY -> capacity = seats(whom);
			case QUOTA -> quotas = quotas(whom);
			case RULES -> approval = approves(whom);
			case SIGN_UP, SIGN_UP_FOR_BOTH, SIGN_OFF -> choose(guest, wanted(move, whom));
		}
		promote();
	}

	/** The capacity that a step means. */
	static int seats(int whom) {
		return whom % 5;
	}

	/** The quotas that a step means: seats of one group may become the other's. */
	static Map<String, Integer> quotas(int whom) {
		return whom % 2 == 0 ? Map.of("media", whom % 5) : Map.of("ngo", whom % 4, "media", 3 - whom % 4);
	}

	/** Whether from that step on the organizer looks first. */
	static boolean approves(int whom) {
		return whom % 2 == 0;
	}

	/** The sessions that a step means. */
	static Set<SessionId> wanted(Move move, int whom) {
		return switch (move) {
			case SIGN_UP -> Set.of(new SessionId(new UUID(7, 1 + whom % 2)));
			case SIGN_UP_FOR_BOTH -> SESSIONS.keySet();
			default -> Set.of();
		};
	}

	private void choose(Guest guest, Set<SessionId> wanted) {
		if (guest != null && Set.of("CONFIRMED", "REAPPROVAL").contains(guest.state)
				&& wanted.stream().allMatch(one -> guest.sessions.contains(one) || signedUp(one) < SESSIONS.get(one))) {
			guest.sessions = wanted;
		}
	}

	int signedUp(SessionId session) {
		return (int) guests.values().stream().filter(guest -> guest.sessions.contains(session)).count();
	}

	private void register(int whom, String group, Guest known) {
		if (known == null || !known.isLive()) {
			guests.put(whom, new Guest(group));
		}
	}

	private void confirm(Guest guest) {
		if (guest == null || !guest.state.equals("UNCONFIRMED")) {
			return;
		}
		if (approval) {
			guest.state = "PENDING";
			number(guest);
		}
		else {
			enter(guest);
		}
		guest.wasIn = true;
	}

	private void enter(Guest guest) {
		if (hasSeat(guest)) {
			guest.state = "CONFIRMED";
			return;
		}
		guest.state = "WAITLISTED";
		if (guest.number == 0) {
			number(guest);
		}
	}

	private void number(Guest guest) {
		guest.number = ++tail;
		guest.rank = tail;
	}

	private void approve(Guest guest) {
		if (guest != null && guest.state.equals("PENDING")) {
			enter(guest);
		}
		else if (guest != null && guest.state.equals("REAPPROVAL")) {
			guest.state = "CONFIRMED";
			guest.changed = false;
		}
	}

	private void edit(Guest guest) {
		if (guest == null || !approval || !Set.of("CONFIRMED", "WAITLISTED", "OFFERED").contains(guest.state)) {
			return;
		}
		guest.changed = true;
		move(guest, "REAPPROVAL", "CONFIRMED");
	}

	private void prioritise(Guest guest) {
		if (guest != null && guest.state.equals("WAITLISTED") && guest.rank > 0) {
			guest.rank = FIRST + ++letFirst;
		}
	}

	private void reinstate(Guest guest) {
		if (guest != null && guest.wasIn && !guest.isLive()) {
			guest.number = 0;
			guest.rank = 0;
			guest.changed = false;
			enter(guest);
		}
	}

	private static void move(Guest guest, String to, String... from) {
		if (guest != null && List.of(from).contains(guest.state)) {
			guest.state = to;
			guest.sessions = guest.isSeated() ? guest.sessions : Set.of();
		}
	}

	/** Nobody who may have a seat waits for it; it goes by the queue. */
	void promote() {
		List<Guest> queue = new ArrayList<>(guests.values());
		queue.removeIf(guest -> !guest.state.equals("WAITLISTED"));
		queue.sort(Comparator.comparingLong(guest -> guest.rank));
		queue.forEach(guest -> {
			if (hasSeat(guest)) {
				guest.state = "OFFERED";
			}
		});
	}

	private boolean hasSeat(Guest guest) {
		long same = guests.values().stream().filter(one -> one.group.equals(guest.group) && one.isSeated()).count();
		Integer quota = quotas.get(guest.group);
		return taken() < capacity && (quota == null || same < quota);
	}

	int taken() {
		return (int) guests.values().stream().filter(Guest::isSeated).count();
	}

	int waiting() {
		return (int) guests.values().stream().filter(guest -> guest.state.equals("WAITLISTED")).count();
	}

	int letFirst() {
		return letFirst;
	}

	/** The same of a registration. */
	static String said(Registration guest) {
		return said(guest.state().name(), guest.number(), guest.isChanged(), guest.goesFirst(),
				Set.copyOf(guest.sessions()));
	}

	private static String said(String state, long number, boolean changed, boolean first, Set<SessionId> sessions) {
		return state + " " + number + (changed ? " changed" : "") + (first ? " first" : "")
				+ sessions.stream().map(session -> " " + session.value().getLeastSignificantBits()).sorted().toList();
	}

	/** Everybody with state and number. */
	Map<Integer, String> guests() {
		Map<Integer, String> shown = new TreeMap<>();
		guests.forEach((whom, guest) -> shown.put(whom,
				said(guest.state, guest.number, guest.changed, guest.rank < 0, guest.sessions)));
		return shown;
	}

	/** Somebody in the model. */
	private static final class Guest {

		private final String group;

		private String state = "UNCONFIRMED";

		private long number;

		private long rank;

		private boolean changed;

		private boolean wasIn;

		private Set<SessionId> sessions = Set.of();

		Guest(String group) {
			this.group = group;
		}

		boolean isSeated() {
			return Set.of("CONFIRMED", "OFFERED", "REAPPROVAL").contains(state);
		}

		boolean isLive() {
			return isSeated() || Set.of("UNCONFIRMED", "PENDING", "WAITLISTED").contains(state);
		}

		Guest copy() {
			Guest copy = new Guest(group);
			copy.state = state;
			copy.number = number;
			copy.rank = rank;
			copy.changed = changed;
			copy.wasIn = wasIn;
			copy.sessions = sessions;
			return copy;
		}

	}

}
