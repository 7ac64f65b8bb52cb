package org.ashar.infra.platform.language;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * Why something sent to us is not a text in our languages; it names its own message, so
 * that anybody can show it.
 */
final class TextProblem extends IllegalArgumentException implements MessageSourceResolvable {

	private final String code;

	TextProblem(String code) {
		super(code, null);
		this.code = code;
	}

	@Override
	public String[] getCodes() {
		return new String[] { code };
	}

	@Override
	public Object @Nullable [] getArguments() {
		return new Object[0];
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
