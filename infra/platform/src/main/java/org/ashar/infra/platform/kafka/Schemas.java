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
import org.springframework.kafka.KafkaException;

/**
 * Every schema this service can read with: the frozen history on its class path, and what
 * newer producers have written to the topic of the schemas. Found by CRC-64-AVRO
 * fingerprint.
 */
public final class Schemas implements SchemaStore {

	private static final int HEADER = 10;

	/** The bytes C3 01, little-endian. */
	private static final short MAGIC = 0x01C3;

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
		lookUp(fingerprint);
		return this.known.get(fingerprint);
	}

	/** The frozen schemas on the class path. */
	List<Schema> own() {
		return this.own;
	}

	/**
	 * The schema that a message was written with; empty when nobody has published it, and
	 * an exception when that cannot be told yet: the same message may be readable in a
	 * moment.
	 */
	Optional<Schema> writerOf(byte[] message) {
		ByteBuffer header = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
		if (message.length < HEADER || header.getShort(0) != MAGIC) {
			return Optional.empty();
		}
		long fingerprint = header.getLong(Short.BYTES);
		if (!lookUp(fingerprint)) {
			throw new KafkaException("The schemas were read a moment ago, without the one that is needed");
		}
		return Optional.ofNullable(this.known.get(fingerprint));
	}

	/** False when the schema is not known, and the topic was not read either. */
	private boolean lookUp(long fingerprint) {
		return this.known.containsKey(fingerprint) || readAlone(fingerprint);
	}

	/* Whoever comes while another reads waits until what was read is known. */
	private synchronized boolean readAlone(long fingerprint) {
		if (this.known.containsKey(fingerprint)) {
			return true;
		}
		Optional<List<Schema>> published = this.topic.read();
		published.ifPresent((schemas) -> schemas.forEach(this::add));
		return published.isPresent();
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
