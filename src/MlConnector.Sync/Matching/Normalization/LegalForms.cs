namespace MlConnector.Sync.Matching.Normalization;

/// <summary>The legal forms of companies after folding, written together: <c>S.à r.l.</c>, <c>SARL</c> and <c>S A R L</c> are all <c>sarl</c>.</summary>
internal static class LegalForms
{
    private const int MostWords = 7;

    /// <summary>Said at the end of a name.</summary>
    private static readonly HashSet<string> _last = Set(
        // Germany, Austria, Switzerland, Liechtenstein
        "gmbh mbh gesmbh ggmbh ag kg kgaa ohg ug ughaftungsbeschrankt haftungsbeschrankt gbr egbr ek ekfm ekfr ev eg partg partgmbb og keg gesbr flexco",
        "gmbhco gmbhcokg gmbhcokgaa agcokg ugcokg co cokg gmbhil",
        // United Kingdom, Ireland, United States, Canada, Australia, New Zealand, South Africa, India, Singapore, Malaysia, Hong Kong
        "ltd limited plc llp lp llc lllp lc inc incorporated corp corporation company pllc pc cic dac clg uc ulc ltee pty ptyltd proprietary cc npc pvtltd privatelimited pvt",
        "pteltd pte sdnbhd bhd berhad coltd companylimited",
        // France, Belgium, Luxembourg, Switzerland (French), Monaco
        "sa sas sasu sarl eurl snc scs sca sci scop scrl scrlfs sprl srl bvba spfpl selarl gie asbl sarls secs",
        // Netherlands, Flanders
        "bv nv cv vof cvba vzw bvofr",
        // Italy, San Marino
        "spa srls sapa sas snc scarl scrl scpa soccoop coop",
        // Spain, Latin America, Portugal, Brazil
        "sl slu slne sau sll scoop slp sc sadecv sapidecv srldecv sderldecv sderl spr ltda lda unipessoallda sgps eireli epp eirl sac saa saic sacif srlcv cia ciaanonima",
        // Nordic and Baltic countries, Iceland
        "ab hb kb publ abpubl as asa ans enk aps amba ks ivs ps oy oyj oyab abp ky tmi ehf hf slf ou uab mb sia",
        // Poland, Czechia, Slovakia, Hungary
        "spzoo spozoo spolkazoo spj spk spzoospk spzooskomandytowa psa sro spolsro asro vos ks kft nyrt zrt rt bt kkt ev",
        // Romania, Bulgaria, Slovenia, Croatia, Serbia, Bosnia, Northern Macedonia, Albania, Greece, Cyprus
        "ood eood ad ead ет оод еоод ад еад doo jdoo dd dno dooel shpk sha ae epe ike oe αε επε ικε οε",
        // Russia, Ukraine, Belarus, Kazakhstan
        "ooo oao zao pao ao ооо оао зао пао ао ип тов ат тоо chao tov",
        // Turkey, Israel, Arab countries
        "as ltdsti sti sanayiticaretas anonimsirketi limitedsirketi sanvetic sanvetictas sanveticltdsti בעמ llcfz fze fzc fzco wll bsc saog saoc psc pjsc qsc sal sae sarlau",
        // Japan, Korea, China, Taiwan, Thailand, Indonesia, Philippines, Vietnam
        "kk gk yk kabushikikaisha kabushikigaisha godokaisha godogaisha yugenkaisha yugengaisha tbk opc jsc jointstockcompany ctcp cotyltd",
        // Europe
        "se sce seeig ewiv eeig");

    /// <summary>Said before a name, too.</summary>
    private static readonly HashSet<string> _first = Set(
        "ooo oao zao pao ao ооо оао зао пао ао ип тов ат тоо ет tov pt cv sc uab sia mb ab as oy ou sarl sas sasu eurl sci snc scop srl spa kk",
        "kabushikikaisha kabushikigaisha godokaisha godogaisha yugenkaisha yugengaisha cia");

    /// <summary>Never a word of its own, so it goes wherever it stands: <c>Acme GmbH Hamburg</c>.</summary>
    private static readonly HashSet<string> _anywhere = Set("gmbh mbh gesmbh ggmbh kgaa ohg ltd llc sarl spzoo");

    /// <summary>East Asian names have no spaces; the form is glued to either end.</summary>
    private static readonly string[] _glued =
    [
        "股份有限公司", "有限责任公司", "有限責任公司", "集团有限公司", "有限公司", "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "주식회사", "유한회사",
    ];

    /// <summary>East Asian forms that stand alone, also in round brackets, as <c>㈱</c> and <c>㈜</c> become.</summary>
    private static readonly HashSet<string> _standing = [.. _glued, "株", "有", "주", "유"];

    /// <summary>The ampersand and the plus are punctuation and gone already.</summary>
    private static readonly HashSet<string> _and = Set("and und et og och en");

    /// <summary>The words that tell one company from another. A name that consists of nothing else keeps its words.</summary>
    public static IReadOnlyList<string> Strip(IReadOnlyList<string> words)
    {
        var kept = Without(words, word => _and.Contains(word));
        kept = Without(kept, word => _standing.Contains(word));
        kept = [.. kept.Select(Unglued).Where(word => word.Length > 0)];
        kept = FromEnd(kept.Count > 0 ? kept : [.. words]);
        kept = FromStart(kept);
        return Without(kept, word => _anywhere.Contains(word));
    }

    private static List<string> Without(IReadOnlyList<string> words, Func<string, bool> isNoise)
    {
        var kept = words.Where(word => !isNoise(word)).ToList();
        return kept.Count > 0 ? kept : [.. words];
    }

    private static List<string> FromEnd(List<string> words)
    {
        while (true)
        {
            var count = Enumerable.Range(1, MostWords).Reverse().FirstOrDefault(length => length < words.Count && _last.Contains(string.Concat(words.TakeLast(length))));
            if (count == 0)
            {
                return words;
            }

            words = words[..^count];
        }
    }

    private static List<string> FromStart(List<string> words)
    {
        var count = Enumerable.Range(1, MostWords).Reverse().FirstOrDefault(length => length < words.Count && _first.Contains(string.Concat(words.Take(length))));
        return words[count..];
    }

    private static string Unglued(string word)
    {
        foreach (var form in _glued)
        {
            if (word.Length > form.Length && word.EndsWith(form, StringComparison.Ordinal))
            {
                return word[..^form.Length];
            }

            if (word.Length > form.Length && word.StartsWith(form, StringComparison.Ordinal))
            {
                return word[form.Length..];
            }
        }

        return word;
    }

    private static HashSet<string> Set(params string[] lines) => new(lines.SelectMany(line => line.Split(' ')), StringComparer.Ordinal);
}
