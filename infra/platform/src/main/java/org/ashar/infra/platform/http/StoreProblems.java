package org.ashar.infra.platform.http;

import java.util.Optional;
import java.util.Set;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** What the store, the broker and the other services say no with. */
final class StoreProblems {

	private static final Logger LOG = LoggerFactory.getLogger(StoreProblems.class);

	/** All of them pass: the same request may succeed in a moment. */
	private static final Set<Class<? extends Exception>> PASSING = Set.of(DataAccessResourceFailureException.class,
			TransientDataAccessException.class, RecoverableDataAccessException.class, MongoTimeoutException.class,
			MongoSocketException.class, MongoNotPrimaryException.class, RetriableException.class,
			CallNotPermittedException.class, BulkheadFullException.class, ResourceAccessException.class,
			HttpServerErrorException.BadGateway.class, HttpServerErrorException.ServiceUnavailable.class,
			HttpServerErrorException.GatewayTimeout.class);

	private StoreProblems() {
	}

	static Optional<Problem> of(Exception exception) {
		if (exception instanceof OptimisticLockingFailureException) {
			return Optional.of(StandardProblems.of(HttpStatus.PRECONDITION_FAILED));
		}
		if (exception instanceof DuplicateKeyException) {
			return Optional.of(StandardProblems.of(HttpStatus.CONFLICT));
		}
		if (exception instanceof DataIntegrityViolationException) {
			return Optional.of(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "record-too-large"));
		}
		Optional<Throwable> passing = Causes.chain(exception).filter(StoreProblems::passes).findFirst();
		// Without the message, which may hold what was to be stored.
		passing.ifPresent(cause -> LOG.warn("Unavailable for now: {}", cause.getClass().getName()));
		return passing.map(cause -> StandardProblems.unavailable());
	}

	private static boolean passes(Throwable cause) {
		return PASSING.stream().anyMatch(type -> type.isInstance(cause));
	}

}
