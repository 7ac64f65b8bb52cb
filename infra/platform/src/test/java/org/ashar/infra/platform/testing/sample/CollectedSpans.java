package org.ashar.infra.platform.testing.sample;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps what would be exported. */
public final class CollectedSpans implements SpanExporter {

	private final Queue<SpanData> spans = new ConcurrentLinkedQueue<>();

	/** The spans of one trace, so far. */
	public List<SpanData> of(String trace) {
		return spans.stream().filter(span -> span.getTraceId().equals(trace)).toList();
	}

	@Override
	public CompletableResultCode export(Collection<SpanData> exported) {
		spans.addAll(exported);
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
