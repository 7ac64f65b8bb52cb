package org.ashar.notifications;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/**
 * Keeps the spans of the traces that a test follows, of the very many that would be
 * exported.
 */
@Component
final class FollowedTraces implements SpanExporter {

	private final Map<String, List<SpanData>> followed = new ConcurrentHashMap<>();

	/** Begins a trace elsewhere; its id. */
	String begin() {
		String trace = UUID.randomUUID().toString().replace("-", "");
		followed.put(trace, new CopyOnWriteArrayList<>());
		return trace;
	}

	/** What a request or message of the trace carries. */
	static String traceparent(String trace) {
		return "00-" + trace + "-00f067aa0ba902b7-01";
	}

	/** The spans of the trace, so far. */
	List<SpanData> of(String trace) {
		return followed.getOrDefault(trace, List.of());
	}

	@Override
	public CompletableResultCode export(Collection<SpanData> spans) {
		for (SpanData span : spans) {
			followed.computeIfPresent(span.getTraceId(), (trace, known) -> {
				known.add(span);
				return known;
			});
		}
		return CompletableResultCode.ofSuccess();
	}

	@Override
	public CompletableResultCode flush() {
		return CompletableResultCode.ofSuccess();
	}

	@Override
	public CompletableResultCode shutdown() {
		return CompletableResultCode.ofSuccess();
	}

}
