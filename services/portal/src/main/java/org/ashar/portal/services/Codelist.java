package org.ashar.portal.services;

import java.util.List;

import org.ashar.infra.platform.language.Text;

/** A table of codes with their names. */
public record Codelist(String name, List<Code> items) {

	/** A code and what it is called. */
	public record Code(String code, Text name) {
	}

}
