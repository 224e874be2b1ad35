/**
 * What is particular to Kazakh, Azerbaijani and English: casing, scripts, romanisation, folding,
 * numerals and dates.
 */
@NullMarked
package org.bitig.lang;

import org.jspecify.annotations.NullMarked;
