package org.ashar.launcher.broken.notifications.post;

/** A public door to the outside. */
public class Relay {

}
