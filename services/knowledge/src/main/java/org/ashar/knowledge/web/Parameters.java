package org.ashar.knowledge.web;

import java.beans.PropertyEditorSupport;

import org.ashar.knowledge.record.RecordType;
import org.ashar.knowledge.record.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads parameters as they are written in addresses. */
final class Parameters {

	private Parameters() {
	}

	/** A type of records by its code. */
	@Component
	static final class TypeReader implements Converter<String, @Nullable RecordType> {

		@Override
		public @Nullable RecordType convert(String code) {
			return code.isEmpty() ? null : RecordType.of(code).orElseThrow(() -> new Unreadable("type"));
		}

	}

	/** A day, a month or a year. */
	@Component
	static final class SpanReader implements Converter<String, @Nullable Span> {

		@Override
		public @Nullable Span convert(String partial) {
			return partial.isEmpty() ? null : Span.of(partial).orElseThrow(() -> new Unreadable("date"));
		}

	}

	/** A form sends every field: what was left blank was not asked for. */
	static final class BlankIsMissing extends PropertyEditorSupport {

		@Override
		public void setAsText(@Nullable String text) {
			setValue(text == null || text.isBlank() ? null : text);
		}

	}

}
