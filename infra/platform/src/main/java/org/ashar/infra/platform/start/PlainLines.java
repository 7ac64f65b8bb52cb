package org.ashar.infra.platform.start;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/**
 * A log line for people: time of day, level, trace id if there is one, logger, message,
 * stack trace.
 */
final class PlainLines implements StructuredLogFormatter<ILoggingEvent> {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

	private final ThrowableProxyConverter stackTrace = new ThrowableProxyConverter();

	PlainLines() {
		stackTrace.start();
	}

	@Override
	public String format(ILoggingEvent event) {
		String trace = event.getMDCPropertyMap().getOrDefault("traceId", "");
		String line = "%s %-5s %s%s: %s\n%s".formatted(
				TIME.format(LocalTime.ofInstant(event.getInstant(), ZoneId.systemDefault())), event.getLevel(),
				trace.isEmpty() ? "" : "[" + trace + "] ", event.getLoggerName(), event.getFormattedMessage(),
				event.getThrowableProxy() == null ? "" : stackTrace.convert(event));
		return Masking.mask(line);
	}

}
