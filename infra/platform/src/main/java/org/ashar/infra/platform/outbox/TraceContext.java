package org.ashar.infra.platform.outbox;

import java.util.Map;
import java.util.function.Supplier;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;

/**
 * The trace of the running request, as a W3C traceparent that waits with whatever is
 * stored to be done later, so that one request is one trace.
 */
public final class TraceContext {

	private static final String TRACEPARENT = "traceparent";

	private final ObjectProvider<Tracer> tracer;

	private final ObservationRegistry observations;

	TraceContext(ObjectProvider<Tracer> tracer, ObservationRegistry observations) {
		this.tracer = tracer;
		this.observations = observations;
	}

	/** What to store; null outside of any trace. */
	public @Nullable String current() {
		Tracer available = this.tracer.getIfAvailable();
		Span span = (available != null) ? available.currentSpan() : null;
		if (span == null || span.isNoop()) {
			return null;
		}
		String flags = Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00";
		return "00-" + span.context().traceId() + "-" + span.context().spanId() + "-" + flags;
	}

	/**
	 * Does the work under the trace that was stored, in a span of its own; without one a
	 * new trace begins.
	 * @param tags few values, and nothing that tells of a person
	 */
	public <T> T resume(@Nullable String stored, String name, KeyValues tags, Supplier<T> work) {
		ReceiverContext<Map<String, String>> received = new ReceiverContext<>(Map::get, Kind.CONSUMER);
		received.setCarrier((stored != null) ? Map.of(TRACEPARENT, stored) : Map.of());
		Observation observation = Observation.createNotStarted(name, () -> received, this.observations)
			.lowCardinalityKeyValues(tags);
		return observation.observe(work);
	}

}
