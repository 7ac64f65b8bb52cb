package org.ashar.events.delegation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.Admission;
import org.ashar.events.registration.Attendee;
import org.ashar.events.registration.LinkKey;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.registration.RegistrationProblem;
import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Where one person registers several: she confirms her own address, then each of them
 * gets a seat or a number as everybody does. Whoever has an address gets her letters
 * herself.
 */
@Component
@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
public class DelegationDesk {

	private static final Logger LOGGER = LoggerFactory.getLogger(DelegationDesk.class);

	/** After that nobody is at it any more. */
	private static final Duration CRASHED = Duration.ofSeconds(30);

	private final Delegations delegations;

	private final Admission admission;

	private final Clock clock;

	DelegationDesk(Delegations delegations, Admission admission, Clock clock) {
		this.delegations = delegations;
		this.admission = admission;
		this.clock = clock;
	}

	/**
	 * Takes a delegation down and sends the letter that asks to confirm it.
	 * @param isLet whether whoever asks has the organizer's private link
	 */
	public Delegation register(DelegationId id, EventId event, Attendee contact, Language language,
			Set<String> consents, List<Named> people, boolean isLet) {
		List<Delegate> delegates = IntStream.range(0, people.size())
			.mapToObj(place -> people.get(place).in(id, place, contact))
			.toList();
		Delegation delegation = Delegation.start(id, event, contact, language, consents, delegates, clock.instant());
		admission.requireDelegation(event, isLet, delegates.stream().map(delegation::application).toList());
		return delegations.add(delegation);
	}

	/** The address is right: seats for all. A second time changes nothing. */
	public Delegation confirm(DelegationId id) {
		Delegation delegation = delegations.get(id);
		if (delegation.state() == Delegation.State.UNCONFIRMED) {
			admission.open(delegation.event());
		}
		delegation.confirm(clock.instant());
		return seat(delegations.save(delegation));
	}

	/** The delegation to which a link leads, unless that was revoked. */
	public Delegation opened(LinkKey key) {
		Delegation delegation = delegations.get(new DelegationId(key.id()));
		if (delegation.link() != key.link()) {
			throw new RegistrationProblem.UnknownLink();
		}
		return delegation;
	}

	/** How it stands. */
	public Delegation show(DelegationId id) {
		return delegations.get(id);
	}

	/** Makes all links until now worthless and sends a new one. */
	public Delegation renewLink(Delegation delegation) {
		delegation.renewLink(clock.instant());
		return delegations.save(delegation);
	}

	/** Its people, each with her registration unless she is registered by herself. */
	public Map<Delegate, Optional<Registration>> people(Delegation delegation) {
		Map<RegistrationId, Registration> found = admission
			.all(delegation.people().stream().map(Delegate::registration).toList());
		Map<Delegate, Optional<Registration>> people = new LinkedHashMap<>();
		delegation.people().forEach(one -> people.put(one, Optional.ofNullable(found.get(one.registration()))));
		return people;
	}

	/** Does what time or a crash has left. */
	public void round(Instant now) {
		for (Delegation delegation : delegations.unfinished(now, now.minus(CRASHED))) {
			try {
				finish(delegation, now);
			}
			catch (OptimisticLockingFailureException failed) {
				LOGGER.warn("Delegation {} waits for the next round: {}", delegation.id().value(), failed.toString());
			}
		}
	}

	private void finish(Delegation delegation, Instant now) {
		delegation.lapse(now);
		try {
			seat(delegations.save(delegation));
		}
		catch (RegistrationProblem tooLate) {
			// Nobody is registered for the event any more: who was not yet is not.
			LOGGER.warn("Delegation {} stays as it is: {}", delegation.id().value(), tooLate.toString());
			seated(delegation.id());
		}
	}

	private Delegation seat(Delegation delegation) {
		if (!delegation.isUnseated()) {
			return delegation;
		}
		for (Delegate one : delegation.people()) {
			admission.delegated(one.registration(), delegation.event(), delegation.application(one), one.careOf());
		}
		return seated(delegation.id());
	}

	private Delegation seated(DelegationId id) {
		Delegation now = delegations.get(id);
		now.seated(clock.instant());
		return delegations.save(now);
	}

	/**
	 * Somebody as the contact names her.
	 *
	 * @param attendee without an address of her own where that is the contact's
	 */
	public record Named(Attendee attendee, @Nullable String group) {

		private Delegate in(DelegationId delegation, int place, Attendee contact) {
			boolean careOf = attendee.email().value().equalsIgnoreCase(contact.email().value())
					&& !attendee.name().equalsIgnoreCase(contact.name());
			byte[] name = ("delegate " + delegation.value() + " " + place).getBytes(StandardCharsets.UTF_8);
			return new Delegate(new RegistrationId(UUID.nameUUIDFromBytes(name)), attendee, group, careOf);
		}
	}

}
