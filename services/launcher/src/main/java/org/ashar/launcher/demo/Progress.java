package org.ashar.launcher.demo;

/** Hears how far the loading is, one line for each stage. */
@FunctionalInterface
public interface Progress {

	/** Called when a stage is done. */
	void say(String line);

}
