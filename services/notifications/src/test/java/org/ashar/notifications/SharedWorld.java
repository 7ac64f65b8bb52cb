package org.ashar.notifications;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test the one world; it ends with the last of them. */
final class SharedWorld implements ParameterResolver, BeforeEachCallback {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == World.class;
	}

	@Override
	public World resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return world(context);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		world(context).begin();
	}

	private static World world(ExtensionContext context) {
		return context.getRoot()
			.getStore(Namespace.create(SharedWorld.class))
			.computeIfAbsent(World.class, first -> new World(), World.class);
	}

}
