package org.ashar.events.agenda;

import org.ashar.infra.platform.language.Text;

/** Slides, a paper or a recording of a session, at a web address. */
public record Material(Text title, String uri) {
}
