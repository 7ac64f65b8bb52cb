package org.ashar.events.registration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Where organizers decide about single registrations. What was decided, by whom and why
 * is written together with what comes of it. A second time changes nothing.
 */
@Component
@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
public class RulingDesk {

	private final Agenda agenda;

	private final Registrations registrations;

	private final Attendances attendances;

	private final Usher usher;

	private final Promoter promoter;

	private final Clock clock;

	RulingDesk(Agenda agenda, Registrations registrations, Attendances attendances, Usher usher, Promoter promoter,
			Clock clock) {
		this.agenda = agenda;
		this.registrations = registrations;
		this.attendances = attendances;
		this.usher = usher;
		this.promoter = promoter;
		this.clock = clock;
	}

	/** Gives the registration as it stands afterwards. */
	public Registration decide(EventId event, RegistrationId id, Ruling.Kind kind, @Nullable String reason,
			Actor actor) {
		return carryOut(event, id, new Ruling(kind, reason, agenda.moderator(event, actor), clock.instant()));
	}

	/**
	 * The same for somebody who has been asked already whether he may; as decided then.
	 */
	public Registration carryOut(EventId event, RegistrationId id, Ruling ruling) {
		ruling.check();
		Registration registration = of(event, id);
		Registration decided = switch (ruling.kind()) {
			case APPROVE -> approve(registration, ruling);
			case REJECT -> reject(registration, ruling);
			case PRIORITISE -> prioritise(registration, ruling);
			case REINSTATE -> reinstate(registration, ruling);
			case WITHDRAW -> withdraw(registration, ruling);
		};
		promoter.wake(event);
		return decided;
	}

	/** Makes the links of her letters worthless and sends her a new one. */
	public Registration renewLink(EventId event, RegistrationId id, Actor actor) {
		agenda.moderator(event, actor);
		Registration registration = of(event, id);
		registration.renewLink(clock.instant());
		return registrations.save(registration);
	}

	private Registration of(EventId event, RegistrationId id) {
		return registrations.find(id)
			.filter(found -> found.event().equals(event))
			.orElseThrow(RegistrationProblem.UnknownRegistration::new);
	}

	private Registration approve(Registration registration, Ruling ruling) {
		if (registration.state() == RegistrationState.PENDING) {
			return usher.admit(registration, ruling);
		}
		if (!registration.wasLast(Ruling.Kind.APPROVE) || registration.state() == RegistrationState.REAPPROVAL) {
			registration.approve(ruling);
		}
		return registrations.save(registration);
	}

	private Registration reject(Registration registration, Ruling ruling) {
		return switch (registration.state()) {
			case REJECTED -> registration;
			case REAPPROVAL -> usher.leave(registration, RegistrationState.REJECTED, ruling);
			case UNCONFIRMED, PENDING, CONFIRMED, WAITLISTED, OFFERED, WITHDRAWN, DECLINED, EXPIRED, LAPSED,
					CANCELLED -> {
				registration.reject(ruling);
				yield registrations.save(registration);
			}
		};
	}

	private Registration prioritise(Registration registration, Ruling ruling) {
		if (registration.goesFirst()) {
			return registration;
		}
		registration.require(RegistrationState.WAITLISTED, ruling.kind().code());
		return usher.prioritise(registration, ruling);
	}

	private Registration withdraw(Registration registration, Ruling ruling) {
		if (registration.state() == RegistrationState.WITHDRAWN) {
			return registration;
		}
		if (registration.state().hasPlace()) {
			return usher.leave(registration, RegistrationState.WITHDRAWN, ruling);
		}
		registration.withdraw(ruling);
		return registrations.save(registration);
	}

	/** As somebody new: nobody comes back to a place that he has left. */
	private Registration reinstate(Registration left, Ruling ruling) {
		if (!left.mayComeBack()) {
			throw new RegistrationProblem.WrongState(left.state(), ruling.kind().code());
		}
		RegistrationId again = new RegistrationId(
				UUID.nameUUIDFromBytes(("reinstated " + left.id().value()).getBytes(StandardCharsets.UTF_8)));
		Turn turn = attendances.claim(left.attendance(), again);
		boolean isOurs = turn.registration().equals(again);
		if (!isOurs && !turn.registration().equals(left.id())) {
			throw new RegistrationProblem.WrongState(left.state(), ruling.kind().code());
		}
		if (!isOurs && !attendances.pass(turn, turn.next(again))) {
			throw new OptimisticLockingFailureException("Somebody has registered with the address meanwhile");
		}
		Registration back = registrations.add(Registration.reinstate(isOurs ? turn : turn.next(again), left, ruling));
		return back.state() == RegistrationState.UNCONFIRMED ? usher.enter(back, false) : back;
	}

}
