package org.bitig.lang;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.bitig.model.Language;

/**
 * Closed lists of the words that carry grammar rather than meaning: pronouns, conjunctions,
 * prepositions and postpositions, articles, particles, auxiliaries and the commonest adverbs, with
 * the forms they take. Numerals are not among them, except that {@code бір}, {@code bir}, {@code
 * one} serve as articles; nor is any word of a subject. Written from general knowledge of the
 * languages.
 */
public final class FunctionWords {
  private static final Set<String> KAZAKH =
      set(
          """
          және мен бен пен да де та те ал бірақ алайда дегенмен немесе не яки яғни я әрі әлде егер
          сонда сондықтан өйткені себебі үшін туралы жайлы жөнінде жайында бойынша арқылы кейін соң
          бұрын дейін шейін қарай таман сияқты секілді тәрізді сыңды ретінде бойы бойына сайын ғана
          қана тек ма ме ба бе па пе ғой қой шығар болар еді едім едік екен екені екенін емес бар
          жоқ бері гөрі тыс басқа өзге бірге қатар орай сай сәйкес байланысты қатысты қарсы
          қарамастан қарағанда тұрғысынан тарапынан арасында ішінде үстінде астында жанында алдында
          артында кезінде барысында негізінде мақсатында нәтижесінде есебінен арасындағы ішіндегі
          мен сен сіз ол біз біздер сендер сіздер олар менің сенің сіздің оның біздің олардың мені
          сені сізді оны бізді оларды маған саған сізге оған бізге оларға менде сенде онда бізде
          оларда менен сенен одан бізден олардан менімен онымен бізбен олармен
          бұл осы сол мына мынау ана анау осынау бұның мұның осының соның мұны бұны осыны соны бұған
          осыған соған мұнда бұнда осында содан осыдан бұдан мұндай бұндай осындай сондай ондай
          мұндағы осындағы сондағы бұлар осылар солар осылай солай былай сонымен осымен
          өз өзі өзін өзіне өзінің өзінен өзінде өздері өздерін өздерінің өзіміз өзіміздің
          кім кімнің кімді кімге не нені неге ненің қандай қай қайсы қашан қайда қайдан қанша неше
          қалай неліктен бірі бірін біреу біреулер ешкім ешқандай ештеңе әркім бәрі бәрін барлық
          барлығы бүкіл бүтіндей тұтас күллі әр әрбір кейбір бірқатар бірнеше біраз көп көптеген аз
          аздаған өте тым аса ең тіпті дәл нақ әсіресе тағы қайта енді қазір әлі бірден үнемі әрдайым
          әрине мүмкін керек қажет тиіс шамамен жуық астам артық кем
          бол болу болып болды болған болған болады болатын болар бола болса болсын болмайды болмаған
          болмады болғанын болатынын болуы боп деп деген дегені деді дейді дейтін десек деу деген
          ет ету етіп етті еткен етеді етіледі етілді етілген етуде еткенін қыл қылып қылды қыла
          тұр тұрған тұрды тұрып отыр отырған отырып жүр жүрген жүріп жатыр жатқан жатып кел келді
          келген келіп келеді бер берді берген беріп береді ал алды алған алып алады қал қалды қалған
          қалып қалады бар барып кет кетті кеткен кетіп кетеді сал салып жібер жіберді қой қойды қойған
          түс түсті жат бір
          """);

  private static final Set<String> AZERBAIJANI =
      set(
          """
          və ilə həm ki ya yaxud və ya yəni amma ancaq lakin isə çünki əgər hərgah madam halbuki
          baxmayaraq da də ha hə bəli xeyr yox üçün haqqında haqda barədə barəsində dair görə kimi qədər
          sonra əvvəl bəri üzrə tərəfindən tərəf qarşı doğru əsasən əlavə başqa savayı ötrü rəğmən
          nisbətən aid müvafiq birlikdə birgə yanaşı ərzində müddətində zamanı vasitəsilə əsasında
          nəticəsində məqsədilə sayəsində altında üstündə içində içərisində arasında yanında önündə
          arxasında qarşısında haqqındakı arasındakı içindəki
          mən sən o biz siz onlar mənim sənin onun bizim sizin onların məni səni onu bizi sizi onları
          mənə sənə ona bizə sizə onlara məndə səndə onda bizdə sizdə onlarda məndən səndən ondan bizdən
          sizdən onlardan mənimlə onunla bizimlə onlarla
          bu həmin elə belə o bunun bunu buna bunda bundan bunlar bunların bunları bunlara bununla onsuz
          beləliklə eləcə habelə
          öz özü özüm özünü özünə özünün özündə özündən özləri özlərini özlərinin özlərinə özümüz
          özümüzün kim kimin kimi kimə nə nəyi nəyə nəyin hansı necə necədir harada hara haradan nə vaxt
          haçan niyə nəyə neçə nə qədər hər hərə hər kəs heç heçkim heç nə hamı hamısı hamısını bütün bəzi
          bəziləri bir biri birini birinin kimsə nəsə hansısa çox çoxu çoxlu az azca bir neçə xeyli ən lap
          daha olduqca yalnız təkcə məhz hətta xüsusilə artıq hələ yenə yenidən indi həmişə tez təxminən
          yaxın artıq çoxdan təqribən əlbəttə bəlkə gərək lazım vacib mümkün
          ol olan olanlar olub oldu olaraq olmuş olmuşdur olunan olunub olundu olunmuş olunur olur olacaq
          olmaq olması olmasını olmağı olduğu olduğunu olmayan olmadı olsa olsun olunmuşdur
          et edən edib etdi etmiş etmişdir edir edirlər ediblər etdilər edərək etmək etməsi edildi edilib
          edilmiş edilən edilir edilmişdir edəcək edilməsi etdiyi
          var yox vardır yoxdur deyil deyildir idi idim idik idilər imiş ikən isə dir dır dur dür
          deyə deyib dedi deyir demək deyən mi mı mu mü ki
          verib verdi verir verən verilmiş verilib alıb aldı alır alan gəlib gəldi gəlir gələn qalıb qaldı
          qalır
          """);

  private static final Set<String> ENGLISH =
      set(
          """
          a an the and or but nor so yet if then else than that this these those there here as at by for
          from in into of off on onto out over per since through throughout till to toward towards under
          until unto up upon via with within without about above across after against along among amongst
          around before behind below beneath beside besides between beyond despite down during except
          inside like near outside past regarding concerning according due because although though while
          whereas unless whether both either neither each every all any some no not none only own same
          such other another others several many much more most few fewer less least very too also just
          even still again ever never always often already almost rather quite however therefore thus hence
          moreover furthermore meanwhile instead otherwise perhaps maybe indeed
          i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself
          she her hers herself it its itself they them their theirs themselves one ones who whom whose which
          what when where why how whoever whatever whichever wherever whenever someone somebody something
          anyone anybody anything everyone everybody everything nobody nothing
          am is are was were be been being have has had having do does did doing done will would shall
          should can could may might must ought cannot let
          's s t d ll re ve don isn wasn weren aren doesn didn won wouldn couldn shouldn hasn haven hadn
          now once soon later well yes
          """);

  private FunctionWords() {}

  /**
   * Returns the function words of {@code language}, lower case, in alphabetical order; none for a
   * language that is not a working one.
   */
  public static Set<String> of(Language language) {
    return switch (language) {
      case KAZAKH -> KAZAKH;
      case AZERBAIJANI -> AZERBAIJANI;
      case ENGLISH -> ENGLISH;
      default -> Set.of();
    };
  }

  /** Whether {@code word}, in any case, is a function word of {@code language}. */
  public static boolean contains(String word, Language language) {
    return of(language).contains(Casing.lower(word, language));
  }

  private static Set<String> set(String words) {
    return Collections.unmodifiableSet(
        new TreeSet<>(Arrays.asList(words.strip().split("\\s+", -1))));
  }
}
