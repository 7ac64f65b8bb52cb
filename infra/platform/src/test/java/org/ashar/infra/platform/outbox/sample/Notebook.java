package org.ashar.infra.platform.outbox.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** An aggregate that only remembers what was written into it. */
@Document("notebooks")
public class Notebook {

	@Id
	private final String id;

	@Version
	private @Nullable Long version;

	private List<String> lines = new ArrayList<>();

	private @Nullable String cover;

	private final Outbox outbox;

	Notebook(String id, @Nullable Long version, List<String> lines, @Nullable String cover, Outbox outbox) {
		this.id = id;
		this.version = version;
		this.lines = lines;
		this.cover = cover;
		this.outbox = outbox;
	}

	public static Notebook open(String id) {
		return new Notebook(id, null, new ArrayList<>(), "new", new Outbox());
	}

	public void write(String line, Instant at) {
		this.lines.add(line);
		this.outbox.add(new Written(line), Author.SYSTEM, at);
	}

	public void tearOffCover() {
		this.cover = null;
	}

	public String id() {
		return this.id;
	}

	public List<String> lines() {
		return this.lines;
	}

	public @Nullable String cover() {
		return this.cover;
	}

	public @Nullable Long version() {
		return this.version;
	}

	public Outbox outbox() {
		return this.outbox;
	}

	/** The one fact there is. */
	public record Written(String line) {
	}

}
