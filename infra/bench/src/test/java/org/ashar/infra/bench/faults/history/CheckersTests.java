package org.ashar.infra.bench.faults.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A history as it should be accuses nobody; the same history as a broken platform would
 * have made it does, and by the checker that is there for it.
 */
class CheckersTests {

	private static final String EVENT = "event";

	private static final Set<Entry.Where> EVERYWHERE = Set.of(Entry.Where.values());

	@Test
	void aGoodHistoryAccusesNobody() {
		assertThat(checked(good())).isEmpty();
	}

	@Test
	void aStoreThatForgetsIsFound() {
		assertThat(checked(changed(good(), (entry) -> entry instanceof Entry.Observed seen && seen.step() == 1,
				(entry) -> List.of(new Entry.Observed(Entry.Where.API, "act1", 0, 90)))))
			.anyMatch((found) -> found.startsWith("Kept: act1: step 1 was acknowledged, 0 is there"));
	}

	@Test
	void whatNobodyAskedForIsFound() {
		assertThat(checked(with(good(), new Entry.Observed(Entry.Where.SEARCH, "act1", 7, 90))))
			.anyMatch((found) -> found.startsWith("Kept: act1: step 7 is there, nobody asked"));
	}

	@Test
	void aRequestThatIsDoneTwiceIsFound() {
		assertThat(checked(with(good(), message("other", 1, new Mark("act1", 0)))))
			.anyMatch((found) -> found.startsWith("Kept: act1 was made twice"));
	}

	@Test
	void aRelayThatDropsIsFoundByItsMessagesAndByTheirOrder() {
		List<String> found = checked(without(good(), (entry) -> entry instanceof Entry.Message message
				&& message.aggregate().equals("a") && message.sequence() == 2));
		assertThat(found).anyMatch((one) -> one.startsWith("Kept: act1: no message of step 0"));
		assertThat(found).anyMatch((one) -> one.startsWith("MessageOrder: activities.activities a has only [1, 3]"));
	}

	@Test
	void aRelayThatOvertakesItselfIsFound() {
		List<Entry> history = without(good(), (entry) -> entry instanceof Entry.Message message
				&& message.aggregate().equals("a") && message.sequence() == 2);
		assertThat(checked(with(history, message("a", 2, new Mark("act1", 0))))).anyMatch(
				(found) -> found.startsWith("MessageOrder: ") && found.endsWith("2 comes for the first time after 3"));
	}

	@Test
	void aRelayThatRepeatsIsNotAccused() {
		assertThat(checked(with(good(), message("a", 2, new Mark("act1", 0))))).isEmpty();
	}

	@Test
	void aListenerThatSwallowsIsFoundByTheLetterThatIsOwed() {
		assertThat(checked(without(good(), (entry) -> entry instanceof Entry.Letter letter && letter.bulk())))
			.containsExactly("Copies: reader@example.org, news of act1");
	}

	@Test
	void aListenerThatSwallowsIsFoundByTheSearch() {
		assertThat(checked(
				without(good(), (entry) -> entry instanceof Entry.Observed seen && seen.where() == Entry.Where.SEARCH)))
			.containsExactly("Kept: act1: step 1 is not seen in SEARCH");
	}

	@Test
	void aSenderThatResendsIsFound() {
		assertThat(checked(with(good(), letter("reader@example.org", "<1@x>", "news of act1", true))))
			.anyMatch((found) -> found.startsWith("Copies: reader@example.org, news of act1: 2 letters"));
		assertThat(checked(with(good(), letter("anna@example.org", "<3@x>", "You have a seat", false))))
			.anyMatch((found) -> found.startsWith("Copies: anna@example.org, You have a seat: 2 letters"));
	}

	@Test
	void aLetterOfHerOwnMayComeTwiceAsTheSameButNotThreeTimes() {
		Entry same = letter("anna@example.org", "<2@x>", "You have a seat", false);
		assertThat(checked(with(good(), same))).isEmpty();
		assertThat(checked(with(with(good(), same), same))).anyMatch((found) -> found.endsWith("3 letters"));
	}

	@Test
	void aPromoterThatForgetsTheConditionIsFound() {
		assertThat(checked(changed(good(), Entry.Guests.class::isInstance,
				(entry) -> List.of(guests("confirmed", "confirmed", "offered", "offered")))))
			.anyMatch((found) -> found.startsWith("Seats: event: 4 people on 2 seats"));
		assertThat(checked(with(good(), new Entry.Taken(EVENT, 2, 3))))
			.anyMatch((found) -> found.startsWith("Seats: event: 3 seats taken of 2"));
	}

	@Test
	void aListThatIsReadWhileOneLeavesAndAnotherComesIsNotTakenForOverbooked() {
		Entry torn = guests("confirmed", "confirmed", "offered", "waitlisted");
		Entry whole = guests("withdrawn", "confirmed", "offered", "waitlisted");
		assertThat(checked(replacedGuests(torn, whole))).isEmpty();
	}

	@Test
	void aQueueThatIsServedFromItsEndIsFound() {
		Entry wrong = guests("withdrawn", "confirmed", "waitlisted", "offered");
		assertThat(checked(replacedGuests(wrong, wrong)))
			.anyMatch((found) -> found.startsWith("QueueOrder: event: number 1 waits, number 2 was served"));
	}

	@Test
	void aSeatThatStaysFreeWhileSomebodyWaitsIsFound() {
		Entry idle = guests("withdrawn", "confirmed", "waitlisted", "waitlisted");
		assertThat(checked(replacedGuests(idle, idle)))
			.containsExactly("QueueOrder: event: 2 wait, 1 of 2 seats taken");
	}

	@Test
	void somebodyWhoGetsPastTheQueueIsFound() {
		List<Entry> history = new ArrayList<>(good());
		history.add(new Entry.Asked("eve@example.org", Steps.CONFIRMED));
		history.add(new Entry.Placed(EVENT, "eve@example.org", null));
		assertThat(checked(history))
			.containsExactly("QueueOrder: event: dora@example.org waits, eve@example.org came later and has a seat");
	}

	@Test
	void aReadModelThatForgetsIsFound() {
		assertThat(checked(changed(good(), (entry) -> entry instanceof Entry.Answer answer && answer.rebuilt(),
				(entry) -> List.of(new Entry.Answer("search", "200 other", true)))))
			.containsExactly("Rebuilt: search is answered otherwise than before");
	}

	@Test
	void aReadModelThatRefusesTheSameBeforeAndAfterIsFound() {
		List<Entry> history = new ArrayList<>(good());
		history.add(new Entry.Answer("chain", "404 ", false));
		history.add(new Entry.Answer("chain", "404 ", true));
		assertThat(checked(history)).contains("Rebuilt: chain is answered with 404 ");
	}

	@Test
	void aReadModelThatAnswersLessThanBeforeIsFound() {
		assertThat(checked(with(good(), new Entry.Answer("feed", "200 news", false)))).containsExactly("Rebuilt: feed");
	}

	/** An activity with one change, one reader, and four guests for two seats. */
	private static List<Entry> good() {
		List<Entry> history = new ArrayList<>();
		Mark first = new Mark("act1", 0);
		Mark second = new Mark("act1", 1);
		history.add(new Entry.Asked("act1", 0));
		history.add(new Entry.Acknowledged("act1", 0, EVERYWHERE));
		// A draft tells no title.
		history.add(new Entry.Message("activities.activities", "a", 1, Optional.empty()));
		history.add(message("a", 2, first));
		history.add(new Entry.Asked("act1", 1));
		history.add(new Entry.Acknowledged("act1", 1, EVERYWHERE));
		history.add(message("a", 3, second));
		history.add(new Entry.Observed(Entry.Where.API, "act1", 1, 90));
		history.add(new Entry.Observed(Entry.Where.SEARCH, "act1", 1, 90));
		history.add(new Entry.Owed("reader@example.org", "news of act1"));
		history.add(letter("reader@example.org", "<1@x>", "news of act1", true));
		placed(history, "anna", null);
		placed(history, "bolot", null);
		placed(history, "chinara", 1L);
		placed(history, "dora", 2L);
		history.add(letter("anna@example.org", "<2@x>", "You have a seat", false));
		history.add(new Entry.Taken(EVENT, 2, 2));
		history.add(guests("withdrawn", "confirmed", "offered", "waitlisted"));
		history.add(guests("withdrawn", "confirmed", "offered", "waitlisted"));
		history.add(new Entry.Answer("search", "200 one", false));
		history.add(new Entry.Answer("search", "200 one", true));
		return history;
	}

	private static void placed(List<Entry> history, String name, Long number) {
		history.add(new Entry.Asked(name + "@example.org", Steps.CONFIRMED));
		history.add(new Entry.Placed(EVENT, name + "@example.org", number));
	}

	private static Entry guests(String... states) {
		List<String> names = List.of("anna", "bolot", "chinara", "dora");
		List<Entry.Guest> guests = new ArrayList<>();
		for (int place = 0; place < names.size(); place++) {
			guests.add(new Entry.Guest(names.get(place) + "@example.org", states[place],
					(place < 2) ? null : Long.valueOf(place - 1L)));
		}
		return new Entry.Guests(EVENT, 2, guests);
	}

	private static Entry message(String aggregate, long sequence, Mark mark) {
		return new Entry.Message("activities.activities", aggregate, sequence, Mark.in(mark.title()));
	}

	private static Entry letter(String to, String id, String occasion, boolean bulk) {
		return new Entry.Letter(to, id, occasion, bulk);
	}

	private static List<Entry> replacedGuests(Entry... lists) {
		List<Entry> history = without(good(), Entry.Guests.class::isInstance);
		history.addAll(List.of(lists));
		return history;
	}

	private static List<Entry> with(List<Entry> history, Entry more) {
		return Stream.concat(history.stream(), Stream.of(more)).toList();
	}

	private static List<Entry> without(List<Entry> history, Predicate<Entry> which) {
		return changed(history, which, (entry) -> List.of());
	}

	private static List<Entry> changed(List<Entry> history, Predicate<Entry> which,
			Function<Entry, List<Entry>> change) {
		return new ArrayList<>(history.stream()
			.flatMap((entry) -> which.test(entry) ? change.apply(entry).stream() : Stream.of(entry))
			.toList());
	}

	private static List<String> checked(List<Entry> history) {
		Checks checks = new Checks();
		history.forEach(checks::see);
		return Stream.concat(checks.findings().stream(), checks.missing().stream()).toList();
	}

}
