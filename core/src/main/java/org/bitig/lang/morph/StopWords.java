package org.bitig.lang.morph;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.bitig.model.Language;

/**
 * Words that carry grammar rather than meaning, to leave out of an index: pronouns, conjunctions,
 * postpositions, particles and auxiliary verbs, in the forms they take, and the suffixes that stand
 * alone after a hyphen.
 */
public final class StopWords {
  private static final CharArraySet KAZAKH =
      set(
          """
          және мен бен пен да де та те ал бірақ немесе яки я әрі әлде егер сонда сондықтан өйткені
          себебі үшін туралы жайлы бойынша арқылы кейін соң бұрын дейін шейін қарай сияқты секілді
          ретінде бойы сайын ғана тек қана ма ме ба бе па пе ғой шығар еді екен емес бар жоқ мен сен
          ол біз сіз олар менің сенің оның біздің сіздің олардың мені оны бізді оларды маған оған
          бізге оларға одан олардан онда бұл осы сол мына мынау анау бұның осының мұның мұны бұны осыны
          соны бұған осыған соған бұдан осыдан содан мұнда осында сонда өз өзі өзін өзінің өздері
          кім не қандай қай қашан қайда неге қанша бәрі барлық әр кейбір біраз көп аз өте ең тағы
          бірге болып болды болған болатын болады болар бола болу болса деп деген дейді еткен етіп
          етті етеді ету екі бір тұр отыр жүр жатыр жатқан тұрған отырған келген алған берген қарамастан
          """);

  private static final CharArraySet AZERBAIJANI =
      set(
          """
          və ilə amma ancaq lakin isə həm ki çünki əgər yaxud ya və ya yəni da də üçün haqqında
          barədə görə kimi qədər sonra əvvəl bəri üzrə tərəfindən qarşı doğru bir hər bəzi bütün
          çox az ən daha yalnız təkcə mən sən o biz siz onlar mənim sənin onun bizim sizin onların
          məni onu bizi onları mənə ona bizə onlara ondan onlardan onda bu həmin belə elə bunun bunu
          buna bundan bunda bunlar özü öz özünün özünü kim nə hansı necə harada nə vaxt niyə neçə var
          yox deyil idi imiş olan olub oldu olaraq olmuş olunan olur olacaq olmaq edən edib etdi etmiş
          edir edərək etmək mi mı mu mü artıq hələ yenə artıq bax
          nin nın nun nün dan dən da də ya yə ci cı cu cü ın in un ün
          """);

  private StopWords() {}

  /** Returns the stop words of Kazakh or Azerbaijani, lower case; none for other languages. */
  public static CharArraySet of(Language language) {
    return switch (language) {
      case KAZAKH -> KAZAKH;
      case AZERBAIJANI -> AZERBAIJANI;
      default -> CharArraySet.EMPTY_SET;
    };
  }

  private static CharArraySet set(String words) {
    return CharArraySet.unmodifiableSet(
        new CharArraySet(List.of(words.strip().split("\\s+")), false));
  }
}
