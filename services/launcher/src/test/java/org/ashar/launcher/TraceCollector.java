package org.ashar.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;

/** Takes the traces of a platform as an operator's collector does: OTLP over HTTP. */
final class TraceCollector {

	private final HttpServer server;

	private final Queue<Step> steps = new ConcurrentLinkedQueue<>();

	private TraceCollector(HttpServer server) {
		this.server = server;
	}

	/** One that ends with this JVM. */
	static TraceCollector start() {
		try {
			TraceCollector collector = new TraceCollector(
					HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
			collector.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			collector.server.createContext("/v1/traces", collector::take);
			collector.server.start();
			return collector;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What tells a platform to send its traces here. */
	Map<String, String> environment() {
		return Map.of("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
				"http://127.0.0.1:" + this.server.getAddress().getPort() + "/v1/traces");
	}

	/**
	 * Of each trace that reached this step, the services on its way, from the one that
	 * began it.
	 */
	List<List<String>> routes(String step) {
		return this.steps.stream()
			.collect(Collectors.groupingBy(Step::trace))
			.values()
			.stream()
			.filter((trace) -> trace.stream().map(Step::name).anyMatch(step::equals))
			.map((trace) -> trace.stream()
				.sorted(Comparator.comparing(Step::began))
				.map(Step::service)
				.distinct()
				.toList())
			.toList();
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange) {
			ExportTraceServiceRequest request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
			request.getResourceSpansList().forEach(this::keep);
			exchange.sendResponseHeaders(200, -1);
		}
	}

	private void keep(ResourceSpans resource) {
		String service = service(resource.getResource());
		resource.getScopeSpansList()
			.stream()
			.flatMap((scope) -> scope.getSpansList().stream())
			.map((span) -> step(service, span))
			.forEach(this.steps::add);
	}

	private static String service(Resource resource) {
		return resource.getAttributesList()
			.stream()
			.filter((attribute) -> attribute.getKey().equals("service.name"))
			.map((attribute) -> attribute.getValue().getStringValue())
			.findFirst()
			.orElseThrow();
	}

	private static Step step(String service, Span span) {
		return new Step(span.getTraceId().toString(StandardCharsets.ISO_8859_1), service, span.getName(),
				span.getStartTimeUnixNano());
	}

	/**
	 * One span.
	 *
	 * @param began nanoseconds since 1970
	 */
	private record Step(String trace, String service, String name, long began) {
	}

}
