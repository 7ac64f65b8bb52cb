package org.ashar.portal.web;

import java.util.Set;

/**
 * What is particular to a kind of record, as far as its form and its steps go.
 *
 * @param kind the plural, as in paths
 * @param noun the singular, as in messages and templates
 * @param verbs the steps of its life that pages offer
 * @param flags fields that are true or false
 * @param numbers fields that are numbers
 * @param kept fields that the API takes and the form does not show: saving leaves them as
 * they are
 */
record Shape(String kind, String noun, Set<String> verbs, Set<String> flags, Set<String> numbers, Set<String> kept) {

	String path() {
		return "/" + this.kind;
	}

	String path(String id) {
		return path() + "/" + id;
	}

}
