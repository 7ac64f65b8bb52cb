package org.ashar.knowledge.index;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the index lies.
 *
 * @param folder of this instance alone; the index is in the folder {@code index} below it
 */
@ConfigurationProperties("ashar.knowledge")
public record IndexSettings(Path folder) {

	Path index() {
		return folder.resolve("index");
	}
}
