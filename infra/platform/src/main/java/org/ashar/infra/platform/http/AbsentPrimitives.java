package org.ashar.infra.platform.http;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.util.ClassUtil;

/**
 * Lets a flag or a number of a record be left out, though a null in its place is refused;
 * Jackson knows only both.
 */
final class AbsentPrimitives extends SimpleModule {

	AbsentPrimitives() {
		super("ashar-absent-primitives");
		setDeserializerModifier(new Modifier());
	}

	private static final class Modifier extends ValueDeserializerModifier {

		@Override
		public ValueDeserializer<?> modifyDeserializer(DeserializationConfig config, BeanDescription.Supplier type,
				ValueDeserializer<?> deserializer) {
			return type.getBeanClass().isPrimitive() ? new Optional(deserializer) : deserializer;
		}

	}

	private static final class Optional extends DelegatingDeserializer {

		private Optional(ValueDeserializer<?> delegate) {
			super(delegate);
		}

		@Override
		protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
			return new Optional(delegate);
		}

		@Override
		public Object getAbsentValue(DeserializationContext context) {
			return ClassUtil.defaultValue(handledType());
		}

	}

}
