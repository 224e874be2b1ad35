package org.bitig.lang.name;

/**
 * What it costs to take one sound for another, for none, or none for it.
 *
 * <p>Costs are in parts of a consonant: 0 for the same, 1 for consonants that have nothing to do
 * with each other. They follow phonetic nearness and the correspondences by which names pass
 * between the three spellings and Russian, from which many Kazakh ones come: akanye (a~o), ə
 * written as а, е or я, г for h, ж for dzh, қ~x~q~g, Kazakh с ш for Azerbaijani ş ç. Set by hand
 * and checked on CLDR's names (eval/reports/lang.md), not fitted.
 */
final class SoundCosts {
  private static final double UNRELATED_VOWELS = 0.35;
  private static final double VOWEL_AND_CONSONANT = 1.3;

  private static final int SIZE = 128;
  private static final double[][] SUBSTITUTION = new double[SIZE][SIZE];
  private static final double[] DELETION = new double[SIZE];
  private static final double[] WEIGHT = new double[SIZE];

  static {
    for (char a = 0; a < SIZE; a++) {
      boolean aVowel = Romanizer.isVowel(a);
      DELETION[a] = aVowel ? 0.35 : 0.8;
      WEIGHT[a] = aVowel ? 0.5 : 1;
      for (char b = 0; b < SIZE; b++) {
        boolean bVowel = Romanizer.isVowel(b);
        SUBSTITUTION[a][b] =
            a == b ? 0 : aVowel != bVowel ? VOWEL_AND_CONSONANT : aVowel ? UNRELATED_VOWELS : 1;
      }
    }
    DELETION['I'] = 0.2;
    DELETION['i'] = 0.3;
    DELETION['Y'] = 0.3;
    DELETION['e'] = 0.3;
    DELETION['W'] = 0.4;
    DELETION['j'] = 0.15;
    WEIGHT['j'] = 0.3;
    DELETION['w'] = 0.4;
    WEIGHT['w'] = 0.6;
    DELETION['h'] = 0.35;
    WEIGHT['h'] = 0.7;
    DELETION['G'] = 0.4;
    WEIGHT['G'] = 0.8;

    String pairs =
        """
        aA .06 Ae .08 ae .22 ao .15 au .25 Ai .22 iI .04 ie .14 Ie .14 Iu .14 IU .12 iU .14 uU .05
        oO .05 ou .1 OU .1 oU .14 Ou .14 Oe .14 aI .22 Io .2 Ii .04 eU .22 Wu 0 WU .06 Wo .12 WO .14
        Yi .02 YI .02 Ye .12 Yj .1 Ya .25 YJ .8
        ij .1 Ij .15 ej .3 Ww .05 Wv .2 uw .1 ow .25 Uw .15 uv .3 Uv .35 YU .14
        kq .04 kQ .1 qQ 0 gQ .03 gk .3 gq .2 gG .1 GQ .05 qG .2 kG .35 qx .15 Qx .2 kx .2 gx .35 Gx .3
        hx .08 gh .2 Gh .25 qh .3 kh .4 Jg .05 JD .05 JZ .15 Jk .35 Jj .35 JQ .1 JG .15 Jh .25
        dt .2 Tt .1 Td .25 Ts .3 Tf .3 Tz .4 bp .2 bv .2 bm .5 pf .25 vf .15 vw .05 bw .4 fw .35
        sz .2 cs .12 cz .3 cC .3 ct .35 Es .05 Ec .05 Ek .45 ES .25 EC .25 EH .3 HC 0 Hk .25 HS .15 Hx .15
        HD .25 Hh .35 HZ .3 Hq .25 HQ .35 Hc .3
        CS .25 CD .2 Cs .5 SZ .2 Ss .35 Zz .3 ZD .12 SD .35 Dz .35 Dj .3 Zj .3 Cc .3 Sz .5 Zs .45 tC .6
        Nn .1 mn .4 Nm .45 lr .6 ln .8 dD .6 Dg .4 tc .35 gj .4 Gj .4 kj .5 Gv .45 Gw .4 kC .5
        """;
    String[] entries = pairs.strip().split("\\s+", -1);
    for (int i = 0; i < entries.length; i += 2) {
      char a = entries[i].charAt(0);
      char b = entries[i].charAt(1);
      double cost = Double.parseDouble(entries[i + 1]);
      SUBSTITUTION[a][b] = cost;
      SUBSTITUTION[b][a] = cost;
    }
  }

  private SoundCosts() {}

  static double substitution(char a, char b) {
    return SUBSTITUTION[a][b];
  }

  static double deletion(char sound) {
    return DELETION[sound];
  }

  /** Returns how much a sound counts in the length of a word. */
  static double weight(char sound) {
    return WEIGHT[sound];
  }
}
