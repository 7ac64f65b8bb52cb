package org.ashar.events.registration;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import org.ashar.events.EventsApplication;
import org.ashar.events.agenda.EventId;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.sealing.Seal;
import org.ashar.infra.platform.start.Ashar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The service as it is, but its process ends at once after a step of seating somebody has
 * been stored: {@code --dies.after=CLAIM --dies.at=20 --dies.event=…} after the twentieth
 * claim for that event.
 */
@Import(EventsApplication.class)
public class DyingService {

	/** Starts it; settings as {@code --name=value}. */
	public static void main(String[] args) {
		Ashar.run(DyingService.class, "events", args);
	}

	/** The steps, in their order. */
	public enum Step {

		CLAIM, WRITE, SETTLE;

		/** With which it ends after this step. */
		public int exitCode() {
			return 70 + ordinal();
		}

	}

	@Bean
	Fate fate(Environment told) {
		return new Fate(told.getRequiredProperty("dies.after", Step.class),
				new EventId(told.getRequiredProperty("dies.event", UUID.class)),
				told.getRequiredProperty("dies.at", Integer.class), new AtomicInteger());
	}

	@Bean
	@Primary
	SeatBooks dyingBooks(MongoOperations mongo, Registrations registrations, Fate fate) {
		return new SeatBooks(mongo, registrations) {
			@Override
			<T> T change(EventId event, Function<SeatBook, T> change) {
				T result = super.change(event, change);
				fate.reached(Step.SETTLE, event);
				return result;
			}

			/* What is to be settled with the next change is lost. */
			@Override
			void later(EventId event, Consumer<SeatBook> change) {
				super.later(event, change);
				fate.reached(Step.SETTLE, event);
			}

			@Override
			Optional<Claim> claim(EventId event, RegistrationId registration,
					BiFunction<SeatBook, Standing, Optional<Claim>> wish) {
				Optional<Claim> claim = super.claim(event, registration, wish);
				fate.reached(Step.CLAIM, event);
				return claim;
			}
		};
	}

	@Bean
	@Primary
	Registrations dyingRegistrations(AggregateStore store, Seal seal, Fate fate) {
		return new Registrations(store, seal) {
			@Override
			Registration save(Registration registration) {
				Registration saved = super.save(registration);
				fate.reached(Step.WRITE, saved.event());
				return saved;
			}
		};
	}

	/** When the process ends: without a goodbye, as when it is killed. */
	record Fate(Step after, EventId event, int at, AtomicInteger reached) {

		void reached(Step step, EventId where) {
			if (step == after && where.equals(event) && reached.incrementAndGet() == at) {
				Runtime.getRuntime().halt(step.exitCode());
			}
		}
	}

}
