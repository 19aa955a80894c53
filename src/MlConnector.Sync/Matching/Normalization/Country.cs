namespace MlConnector.Sync.Matching.Normalization;

/// <summary>Countries by code and by the names that address fields hold. Text that is not known gives no country, never a wrong one.</summary>
internal static class Country
{
    private const string Names =
        """
        AE united arab emirates|uae|vereinigte arabische emirate
        AR argentina|argentinien
        AT austria|osterreich|autriche|oostenrijk|aut
        AU australia|australien|aus
        BE belgium|belgie|belgique|belgien|bel
        BG bulgaria|bulgarien|българия|bgr
        BR brazil|brasil|brasilien|bra
        CA canada|kanada|can
        CH switzerland|schweiz|suisse|svizzera|zwitserland|che
        CL chile|chl
        CN china|中国|chn
        CO colombia|kolumbien|col
        CY cyprus|zypern|κυπροσ|cyp
        CZ czechia|czech republic|cesko|ceska republika|tschechien|tschechische republik|cze
        DE germany|deutschland|allemagne|duitsland|alemania|germania|niemcy|tyskland|deu
        DK denmark|danmark|danemark|dnk
        EE estonia|eesti|estland|est
        EG egypt|agypten
        ES spain|espana|spanien|espagne|esp
        FI finland|suomi|finnland|fin
        FR france|frankreich|frankrijk|francia|fra
        GB united kingdom|great britain|england|scotland|wales|northern ireland|uk|vereinigtes konigreich|grossbritannien|gbr
        GR greece|griechenland|ελλαδα|hellas|grc
        HK hong kong|香港
        HR croatia|hrvatska|kroatien|hrv
        HU hungary|magyarorszag|ungarn|hun
        ID indonesia|indonesien
        IE ireland|eire|irland|irl
        IL israel|ישראל
        IN india|indien|bharat|ind
        IS iceland|island
        IT italy|italia|italien|italie|ita
        JP japan|日本|jpn
        KR south korea|korea|대한민국|sudkorea
        LI liechtenstein
        LT lithuania|lietuva|litauen|ltu
        LU luxembourg|luxemburg|letzebuerg|lux
        LV latvia|latvija|lettland|lva
        MT malta|mlt
        MX mexico|mexiko|mex
        MY malaysia
        NL netherlands|the netherlands|nederland|niederlande|holland|pays bas|nld
        NO norway|norge|norwegen|nor
        NZ new zealand|neuseeland
        PL poland|polska|polen|pol
        PT portugal|prt
        RO romania|rumanien|rou
        RS serbia|srbija|serbien
        RU russia|россия|russland|russian federation
        SA saudi arabia|saudi arabien
        SE sweden|sverige|schweden|swe
        SG singapore|singapur
        SI slovenia|slovenija|slowenien|svn
        SK slovakia|slovensko|slowakei|slovak republic|svk
        TH thailand
        TR turkey|turkiye|turkei|tur
        TW taiwan|台灣
        UA ukraine|украіна|украина
        US united states|united states of america|usa|us|vereinigte staaten
        VN vietnam|viet nam
        ZA south africa|sudafrika
        """;

    private static readonly Dictionary<string, string> _codes = Names.Split('\n')
        .SelectMany(line => line[3..].TrimEnd().Split('|').Select(name => (Name: name, Code: line[..2])))
        .ToDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);

    private static readonly HashSet<string> _known = [.. _codes.Values];

    /// <summary>The ISO 3166 code of two letters; null when the text names no country that is known.</summary>
    public static string? Code(string? text)
    {
        var code = FoldedText.Code(text ?? "");
        return code switch
        {
            "UK" => "GB",
            "EL" => "GR",
            { Length: 2 } when _known.Contains(code) => code,
            _ => _codes.GetValueOrDefault(string.Join(' ', FoldedText.Letters(text ?? ""))),
        };
    }
}
