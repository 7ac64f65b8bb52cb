package org.ashar.notifications.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending a message once.
 *
 * @param status of the answer (RFC 9110); null without one
 * @param failure why there was none
 */
public record Attempt(Instant at, @Nullable Integer status, @Nullable Failure failure) {

	static Attempt of(Outlet.Answer answer, Instant at) {
		return switch (answer) {
			case Outlet.Answer.Said(int status) -> new Attempt(at, status, null);
			case Outlet.Answer.Silent(Failure failure) -> new Attempt(at, null, failure);
		};
	}
}
