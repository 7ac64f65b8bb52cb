package org.ashar.portal.limits;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one client may ask for ({@code ashar.portal.limits} in {@code portal.yml}).
 *
 * @param clients how many clients are remembered at the same time for each allowance;
 * beyond that those who asked least are forgotten
 * @param trustedProxies addresses or networks (CIDR) of the proxies before the portal,
 * whose word counts on where a request comes from; none unless named
 * @param visitor whatever somebody does who has not signed in, by network address
 * @param forms what such a visitor sends through public forms, which costs a letter or a
 * record; counted besides
 * @param account whatever somebody does who has signed in, by account
 */
@ConfigurationProperties("ashar.portal.limits")
record LimitSettings(int clients, @DefaultValue List<String> trustedProxies, Allowance visitor, Allowance forms,
		Allowance account) {

	/**
	 * How much and how fast.
	 *
	 * @param burst how many requests may come at once
	 * @param perMinute how many more are allowed each minute
	 */
	record Allowance(int burst, int perMinute) {

		Allowance {
			if (burst < 1 || perMinute < 1) {
				throw new IllegalArgumentException("An allowance of nothing shuts everybody out");
			}
		}

	}

}
