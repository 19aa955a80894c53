using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching.Normalization;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>Makes signals from the canonical members of one record.</summary>
internal sealed class SignalBuilder(FieldValues fields, string? name, SignalHints hints)
{
    /// <summary>Begins the key of records whose names sound alike.</summary>
    public const string SimilarName = "name ";

    /// <summary>Begins the key of records whose codes differ in punctuation only.</summary>
    public const string SimilarCode = "code ";

    private const int MostOfOneKind = 10;

    private readonly string? _country = Country.Code(fields["country"] ?? hints.Country) ?? Country.Code(hints.HomeCountry);

    /// <summary>Whether it has a number that only the company's country could make sense of.</summary>
    public bool LacksCountry => _country is null
        && (fields["taxRegistrationNumber"] is not null || hints.Phones.Append(fields["phoneNumber"]).Any(phone => Text(phone)?.TrimStart().StartsWith('+') == false));

    public IReadOnlyList<MatchSignal> Build(SyncFlow flow)
    {
        IEnumerable<MatchSignal> signals = flow switch
        {
            SyncFlow.Organizations => [.. Identity(), .. Names(), .. Company(), .. Place()],
            SyncFlow.Persons => [.. Identity(), .. Person()],
            SyncFlow.Products => [.. Identity(), .. Names(), .. Article()],
            _ => [],
        };
        return [.. signals.Where(signal => signal.Value.Length > 0).Distinct()];
    }

    /// <summary>Numbers are compared with their punctuation: <c>A-1</c> and <c>A1</c> can be two articles.</summary>
    public static string Number(string number) => FoldedText.Exact(number).ToUpperInvariant();

    private IEnumerable<MatchSignal> Identity()
    {
        if (Guid.TryParse(fields["id"], out var id))
        {
            yield return new(SignalKind.ForeignId, id.ToString());
        }

        if (fields["number"] is { } number)
        {
            yield return new(SignalKind.Number, Number(number));
        }
    }

    private IEnumerable<MatchSignal> Names()
    {
        if (Text(name) is { } text)
        {
            yield return new(SignalKind.ExactName, FoldedText.Exact(text));
            yield return new(SignalKind.NormalizedName, CompanyName.Folded(text));
            if (NameSimilarity.Skeleton(CompanyName.Words(text)) is { } skeleton)
            {
                yield return new(SignalKind.Similar, SimilarName + skeleton);
            }
        }
    }

    private IEnumerable<MatchSignal> Company()
    {
        foreach (var signal in Tax())
        {
            yield return signal;
        }

        foreach (var address in Emails())
        {
            yield return new(address.IsFreeMail ? SignalKind.FreeEmail : SignalKind.Email, address.Value);
            if (!address.IsFreeMail)
            {
                yield return new(SignalKind.EmailDomain, address.Domain);
            }
        }

        foreach (var signal in Phones())
        {
            yield return signal;
        }

        if (WebHost.Of(fields["website"]) is { } host)
        {
            yield return new(SignalKind.WebsiteHost, host);
        }
    }

    private IEnumerable<MatchSignal> Tax()
    {
        if (TaxNumber.Parse(fields["taxRegistrationNumber"], _country) is not { } tax)
        {
            yield break;
        }

        if (tax.Standing == TaxStanding.Invalid)
        {
            yield return new(SignalKind.DoubtfulTaxNumber, tax.Full ?? tax.Body);
            yield break;
        }

        yield return new(SignalKind.TaxNumberBody, tax.Body);
        if (tax.Full is { } full)
        {
            yield return new(SignalKind.TaxNumber, full);
        }
    }

    private IEnumerable<MatchSignal> Place()
    {
        if (Text(fields["city"]) is { } city)
        {
            yield return new(SignalKind.City, string.Join(' ', FoldedText.Letters(city)));
        }

        var postCode = PostCode(fields["postalCode"] ?? "");
        if (postCode.Length > 0)
        {
            yield return new(SignalKind.PostCode, postCode);
            if (Text(name) is { } text)
            {
                var folded = CompanyName.Folded(text);
                yield return new(SignalKind.NameInPlace, $"{folded} @ {postCode}");
                yield return new(SignalKind.Similar, $"place {postCode} {folded[..Math.Min(2, folded.Length)]}");
            }
        }
    }

    private IEnumerable<MatchSignal> Person()
    {
        foreach (var address in Emails())
        {
            yield return new(SignalKind.Email, address.Value);
        }

        foreach (var signal in Phones())
        {
            yield return signal;
        }

        if (Text(name) is not { } text)
        {
            yield break;
        }

        // A person's name alone says nothing: people of one name are common. It counts together with the company.
        var words = FoldedText.Letters(text);
        if (Text(hints.Employer) is { } employer)
        {
            var company = CompanyName.Folded(employer);
            yield return new(SignalKind.Employer, company);
            yield return new(SignalKind.NameInPlace, $"{string.Join(' ', words)} @ {company}");
            if (NameSimilarity.Skeleton(words) is { } skeleton)
            {
                yield return new(SignalKind.Similar, $"{SimilarName}{skeleton} @ {company}");
            }
        }
    }

    private IEnumerable<MatchSignal> Article()
    {
        if (fields["number"] is { } number)
        {
            yield return new(SignalKind.Similar, SimilarCode + FoldedText.Code(number));
        }
    }

    /// <summary>Without the country that some write before it: <c>D-20095</c>, <c>LV-1010</c>.</summary>
    private static string PostCode(string text)
    {
        var code = FoldedText.Code(text);
        var digits = code.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]);
        return code.Length - digits.Length <= 3 && digits.Length is 4 or 5 && digits.All(char.IsAsciiDigit) ? digits : code;
    }

    private IEnumerable<MailAddress> Emails() =>
        hints.Emails.Prepend(fields["email"]).SelectMany(MailAddress.ParseAll).Distinct().Take(MostOfOneKind);

    private IEnumerable<MatchSignal> Phones() => hints.Phones.Prepend(fields["phoneNumber"])
        .Select(phone => TelephoneNumber.E164(phone, _country)).OfType<string>().Distinct().Take(MostOfOneKind)
        .Select(phone => new MatchSignal(SignalKind.Phone, phone));

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
