package org.ashar.knowledge.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** A parameter that is not what it should be; says so in the caller's language. */
final class Unreadable extends IllegalArgumentException implements MessageSourceResolvable {

	private static final long serialVersionUID = 1L;

	private final String code;

	Unreadable(String code) {
		super(code, null);
		this.code = code;
	}

	@Override
	public String[] getCodes() {
		return new String[] { "knowledge.invalid." + code };
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
