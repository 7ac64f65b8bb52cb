package org.ashar.infra.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values of one thing measured several times. */
public final class Sample {

	private final List<Double> values = new ArrayList<>();

	/** Of these values. */
	public static Sample of(List<Double> values) {
		Sample sample = new Sample();
		sample.values.addAll(values);
		return sample;
	}

	/** The ratios of two things measured in turn, pair by pair. */
	public static Sample ratios(Sample one, Sample other) {
		Sample ratios = new Sample();
		for (int i = 0; i < Math.min(one.values.size(), other.values.size()); i++) {
			ratios.add(one.values.get(i) / other.values.get(i));
		}
		return ratios;
	}

	/** One more. */
	public void add(double value) {
		this.values.add(value);
	}

	/** All of another one. */
	public void add(Sample other) {
		this.values.addAll(other.values);
	}

	/** How many values there are. */
	public int size() {
		return this.values.size();
	}

	/** The value in the middle; NaN of nothing. */
	public double median() {
		return quantile(0.5);
	}

	/**
	 * The value below which this share of all lies.
	 * @param share from 0 to 1
	 */
	public double quantile(double share) {
		List<Double> sorted = this.values.stream().sorted().toList();
		return sorted.isEmpty() ? Double.NaN
				: sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
	}

	/** Median and range, with so many digits after the point. */
	public String text(int digits) {
		return number(median(), digits) + " (" + number(quantile(0), digits) + "–" + number(quantile(1), digits) + ")";
	}

	/** A number as tables and programs read it. */
	public static String number(double value, int digits) {
		return String.format(Locale.ROOT, "%." + digits + "f", value);
	}

}
