package org.ashar.infra.platform.identifier;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Teaches Jackson identifiers, as values and as keys of maps. */
final class IdModule extends SimpleModule {

	IdModule() {
		super("ashar-identifiers");
		addSerializer(Id.class, new Writer());
		addKeySerializer(Id.class, new KeyWriter());
	}

	@Override
	public void setupModule(SetupContext context) {
		super.setupModule(context);
		context.addDeserializers(new Readers());
		context.addKeyDeserializers(new KeyReaders());
	}

	private static final class Writer extends StdScalarSerializer<Id> {

		private Writer() {
			super(Id.class);
		}

		@Override
		public void serialize(Id id, JsonGenerator json, SerializationContext context) {
			json.writeString(id.value().toString());
		}

	}

	private static final class KeyWriter extends StdScalarSerializer<Id> {

		private KeyWriter() {
			super(Id.class);
		}

		@Override
		public void serialize(Id id, JsonGenerator json, SerializationContext context) {
			json.writeName(id.value().toString());
		}

	}

	private static final class Reader<T extends Id> extends StdScalarDeserializer<T> {

		private final Class<T> type;

		private Reader(Class<T> type) {
			super(type);
			this.type = type;
		}

		@Override
		public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
			String text = json.getValueAsString();
			if (text == null) {
				return type.cast(context.handleUnexpectedToken(context.constructType(type), json));
			}
			try {
				return IdText.read(type, text);
			}
			catch (IllegalArgumentException notAnId) {
				return type.cast(context.handleWeirdStringValue(type, text, "not a UUID"));
			}
		}

	}

	private static final class KeyReader<T extends Id> extends KeyDeserializer {

		private final Class<T> type;

		private KeyReader(Class<T> type) {
			this.type = type;
		}

		@Override
		public Object deserializeKey(String key, DeserializationContext context) {
			try {
				return IdText.read(type, key);
			}
			catch (IllegalArgumentException notAnId) {
				return context.handleWeirdKey(type, key, "not a UUID");
			}
		}

	}

	private static final class Readers extends Deserializers.Base {

		@Override
		public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			return isId(type.getRawClass()) ? new Reader<>(type.getRawClass().asSubclass(Id.class)) : null;
		}

		@Override
		public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
			return isId(type);
		}

	}

	private static final class KeyReaders implements KeyDeserializers {

		@Override
		public @Nullable KeyDeserializer findKeyDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			return isId(type.getRawClass()) ? new KeyReader<>(type.getRawClass().asSubclass(Id.class)) : null;
		}

	}

	private static boolean isId(Class<?> type) {
		return Id.class.isAssignableFrom(type) && !type.isInterface();
	}

}
