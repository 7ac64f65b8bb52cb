package org.ashar.infra.platform.http;

import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.server.ResponseStatusException;

/** Everything that can go wrong, to order. */
final class Mishaps {

	private static final String SECRET = "aigul@example.org";

	private Mishaps() {
	}

	static Exception of(String kind, HttpServletRequest request) {
		return switch (kind) {
			case "full" -> new BazaarProblems.BazaarFull(3);
			case "wordless" -> new BazaarProblems.Wordless();
			case "stale" -> new OptimisticLockingFailureException(SECRET);
			case "duplicate" -> new DuplicateKeyException(SECRET);
			case "outgrown" -> new DataIntegrityViolationException(SECRET);
			case "store-down" -> new DataAccessResourceFailureException(SECRET);
			case "store-slow" -> new QueryTimeoutException(SECRET);
			case "outbox-full" -> new TransientDataAccessResourceException(SECRET);
			case "driver-timeout" -> new IllegalStateException(new MongoTimeoutException(SECRET));
			case "driver-socket" -> new MongoSocketReadException(SECRET, new ServerAddress());
			case "broker-slow" -> new org.apache.kafka.common.errors.TimeoutException(SECRET);
			case "neighbour-down" -> new ResourceAccessException(SECRET);
			case "slow" -> new AsyncRequestTimeoutException();
			case "denied" -> new AccessDeniedException(SECRET);
			case "unknown" -> new BadCredentialsException(SECRET);
			case "bad-token" -> new InvalidBearerTokenException(SECRET);
			case "rejected" -> new RequestRejectedException(SECRET);
			case "gone" -> new ResponseStatusException(HttpStatus.GONE, SECRET);
			case "teapot" -> new ResponseStatusException(HttpStatus.I_AM_A_TEAPOT, SECRET);
			case "many" -> new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, SECRET);
			case "gateway" -> new ResponseStatusException(HttpStatus.BAD_GATEWAY, SECRET);
			default -> new IllegalStateException(SECRET);
		};
	}

}
