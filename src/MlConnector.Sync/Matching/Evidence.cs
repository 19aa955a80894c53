using MlConnector.Sync.Matching.Normalization;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>All that two records of the two sides say about being the same. Symmetric: it does not matter which one asks.</summary>
internal sealed class Evidence
{
    /// <summary>From here on two names are called similar.</summary>
    public const double SimilarFrom = 0.72;

    private const double DifferentBelow = 0.5;

    private static readonly (SignalKind Kind, string Name, int Weight)[] _identities =
    [
        (SignalKind.ForeignId, "stored id", 60), (SignalKind.TaxNumber, "tax number", 60), (SignalKind.Email, "e-mail", 45), (SignalKind.Number, "number", 45),
    ];

    private static readonly (SignalKind Kind, string Name, int Weight)[] _supports =
    [
        (SignalKind.DoubtfulTaxNumber, "tax number, whose form or check digits are wrong,", 25), (SignalKind.FreeEmail, "free-mail address", 25),
        (SignalKind.Phone, "telephone", 20), (SignalKind.WebsiteHost, "web site", 20), (SignalKind.EmailDomain, "e-mail domain", 15),
        (SignalKind.Employer, "company", 20), (SignalKind.PostCode, "post code", 15), (SignalKind.City, "city", 8),
    ];

    private readonly HashSet<MatchSignal> _shared;
    private readonly Snapshot _left;
    private readonly Snapshot _right;

    public Evidence(Snapshot left, Snapshot right)
    {
        (_left, _right) = (left, right);
        _shared = [.. left.Signals.Intersect(right.Signals)];
        Similarity = NameSimilarity.Of(Words(left), Words(right));
        Reasons = [.. Agreeing(_identities), .. Body(), .. Name(), .. Agreeing(_supports), .. Codes(), .. Contradictions()];
    }

    /// <summary>What speaks for the pair and against it, the strongest of each kind first.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>0 = nothing, 1 = the same words.</summary>
    public double Similarity { get; }

    /// <summary>0 to 100, for ranking only.</summary>
    public int Score => Math.Clamp(Reasons.Sum(reason => reason.Weight), 0, 100);

    /// <summary>Tax numbers of one country that differ: two legal entities, whatever else agrees.</summary>
    public bool AreTwoEntities => Differs(SignalKind.TaxNumber)
        && Values(_left, SignalKind.TaxNumber).All(mine => Values(_right, SignalKind.TaxNumber).All(other => mine[..2] == other[..2]));

    /// <summary>Something speaks against the pair.</summary>
    public string? Objection => Reasons.FirstOrDefault(reason => reason.Weight < 0)?.Text;

    /// <summary>Something beside name and identity agrees.</summary>
    public bool HasSecond => _supports.Any(support => Supports(support.Kind)) || SharesCode;

    /// <summary>The same place in the world: more than a city.</summary>
    public bool HasNearness => _supports.Any(support => support.Kind != SignalKind.City && Supports(support.Kind));

    public bool NamesAgree => Shares(SignalKind.NormalizedName) || Shares(SignalKind.NameInPlace);

    /// <summary>A word of the names is the same, or one has no name.</summary>
    public bool NamesMeet => Words(_left) is var mine && Words(_right) is var others && (mine.Count == 0 || others.Count == 0 || mine.Intersect(others).Any());

    /// <summary>They share an address that one person reads, or the address of a company.</summary>
    public bool HasPersonalEmail => _shared.Any(signal => signal.Kind == SignalKind.Email
        && (_left.Flow != SyncFlow.Persons || !MailAddress.ParseAll(signal.Value).Any(address => address.IsShared)));

    /// <summary>The names sound alike.</summary>
    public bool SoundsAlike => _shared.Any(signal => signal.Kind == SignalKind.Similar && signal.Value.StartsWith(SignalBuilder.SimilarName, StringComparison.Ordinal));

    /// <summary>The codes differ in punctuation only.</summary>
    public bool SharesCode => _shared.Any(signal => signal.Kind == SignalKind.Similar && signal.Value.StartsWith(SignalBuilder.SimilarCode, StringComparison.Ordinal));

    /// <summary>Both have a tax number with its country, so that comparing without the country would be wrong.</summary>
    public bool HaveFullTaxNumbers => Values(_left, SignalKind.TaxNumber).Any() && Values(_right, SignalKind.TaxNumber).Any();

    public bool Shares(SignalKind kind) => _shared.Any(signal => signal.Kind == kind);

    public override string ToString() => string.Join("; ", Reasons.Select(reason => reason.Text));

    /// <summary>The domain of an address that is itself the same says nothing more.</summary>
    private bool Supports(SignalKind kind) => Shares(kind) && !(kind == SignalKind.EmailDomain && Shares(SignalKind.Email));

    private IEnumerable<Reason> Agreeing((SignalKind Kind, string Name, int Weight)[] kinds) =>
        from kind in kinds
        where Supports(kind.Kind)
        let value = _shared.Where(signal => signal.Kind == kind.Kind).Select(signal => signal.Value).Order(StringComparer.Ordinal).First()
        select new Reason($"same {kind.Name} '{value}'", kind.Weight);

    private IEnumerable<Reason> Body() => Shares(SignalKind.TaxNumberBody) && !HaveFullTaxNumbers
        ? [new Reason($"same tax number '{Values(_left, SignalKind.TaxNumberBody).First()}' without country", 55)]
        : [];

    private Reason[] Name() => Similarity switch
    {
        _ when Shares(SignalKind.ExactName) => [new("same name", 40)],
        _ when NamesAgree => [new("same name apart from spelling and legal form", 35)],
        >= SimilarFrom => [new($"similar name '{_right.Title}'", (int)(Similarity * 30))],
        _ when SoundsAlike => [new($"name '{_right.Title}' that sounds alike", 20)],
        < DifferentBelow when _left.Title.Length > 0 && _right.Title.Length > 0 => [new($"the names differ: '{_left.Title}' and '{_right.Title}'", 0)],
        _ => [],
    };

    private Reason[] Codes() => SharesCode && !Shares(SignalKind.Number) ? [new("same code apart from punctuation", 35)] : [];

    private IEnumerable<Reason> Contradictions()
    {
        if (AreTwoEntities)
        {
            yield return new("their tax numbers differ", -100);
        }
        else if (Differs(SignalKind.TaxNumber) || (Differs(SignalKind.TaxNumberBody) && !HaveFullTaxNumbers))
        {
            yield return new("their tax numbers differ", -30);
        }

        if (_left.Flow == SyncFlow.Products && Differs(SignalKind.Number) && !SharesCode)
        {
            yield return new("their codes differ", -30);
        }

        if (Differs(SignalKind.Employer))
        {
            yield return new("their companies differ", -20);
        }

        if (Differs(SignalKind.PostCode))
        {
            yield return new("their post codes differ", -15);
        }
    }

    private bool Differs(SignalKind kind) => Values(_left, kind).Any() && Values(_right, kind).Any() && !Shares(kind);

    private static IEnumerable<string> Values(Snapshot record, SignalKind kind) => record.Signals.Where(signal => signal.Kind == kind).Select(signal => signal.Value);

    private static IReadOnlyList<string> Words(Snapshot record) =>
        record.Flow == SyncFlow.Persons ? FoldedText.Letters(record.Title) : CompanyName.Words(record.Title);
}
