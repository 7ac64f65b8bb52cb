package org.ashar.launcher.broken.infra.platform.start;

/** What a heart should not know, either. */
public class Start {

}
