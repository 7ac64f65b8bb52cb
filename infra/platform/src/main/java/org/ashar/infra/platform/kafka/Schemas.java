package org.ashar.infra.platform.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.util.ClassSecurityValidator;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every schema this service can read with: the frozen history on its class path, and what
 * newer producers have written to the topic of the schemas. Found by CRC-64-AVRO
 * fingerprint.
 */
public final class Schemas implements SchemaStore {

	private static final int HEADER = 10;

	private final Map<Long, Schema> known = new ConcurrentHashMap<>();

	private final List<Schema> own;

	private final SchemaTopic topic;

	Schemas(SchemaTopic topic) {
		this.topic = topic;
		this.own = load();
		this.own.forEach(this::add);
		trustContracts();
	}

	/** The schema with a fingerprint, or null when nobody has published it. */
	@Override
	public @Nullable Schema findByFingerprint(long fingerprint) {
		Schema schema = this.known.get(fingerprint);
		if (schema == null) {
			this.topic.read().forEach(this::add);
			schema = this.known.get(fingerprint);
		}
		return schema;
	}

	/** The frozen schemas on the class path. */
	List<Schema> own() {
		return this.own;
	}

	Optional<Schema> writerOf(byte[] message) {
		if (message.length < HEADER) {
			return Optional.empty();
		}
		long fingerprint = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).getLong(2);
		return Optional.ofNullable(findByFingerprint(fingerprint));
	}

	/*
	 * Avro makes only classes it is told to trust: those of the frozen contracts, which
	 * are compiled into this program.
	 */
	private void trustContracts() {
		Set<String> packages = this.own.stream().map(Schema::getNamespace).collect(Collectors.toUnmodifiableSet());
		ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(ClassSecurityValidator.DEFAULT,
				(type) -> packages.contains(type.getPackageName())));
	}

	private void add(Schema schema) {
		this.known.put(SchemaNormalization.parsingFingerprint64(schema), schema);
	}

	private static List<Schema> load() {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:schemas/*.avsc");
			return java.util.Arrays.stream(files).map(Schemas::parse).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Schema parse(Resource file) {
		try (InputStream in = file.getInputStream()) {
			return new Schema.Parser().parse(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
