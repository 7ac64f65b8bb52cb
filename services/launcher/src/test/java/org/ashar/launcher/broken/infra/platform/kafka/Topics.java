package org.ashar.launcher.broken.infra.platform.kafka;

/** What a heart should not know. */
public class Topics {

}
