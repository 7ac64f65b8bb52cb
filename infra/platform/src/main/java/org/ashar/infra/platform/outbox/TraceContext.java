package org.ashar.infra.platform.outbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;

/**
 * The trace of the running request, as a W3C traceparent that waits with the message, so
 * that one request is one trace.
 */
final class TraceContext {

	private final ObjectProvider<Tracer> tracer;

	TraceContext(ObjectProvider<Tracer> tracer) {
		this.tracer = tracer;
	}

	@Nullable String current() {
		Tracer available = this.tracer.getIfAvailable();
		Span span = (available != null) ? available.currentSpan() : null;
		if (span == null || span.isNoop()) {
			return null;
		}
		String flags = Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00";
		return "00-" + span.context().traceId() + "-" + span.context().spanId() + "-" + flags;
	}

}
