using MlConnector.BusinessCentral;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Mapping.Values;

/// <summary>
/// What a value of one side is on the other: transformed, converted by code, taken from the rule's list, looked up in the company's, and cut to
/// length where the rule says so. Pure, as long as the application's code is.
/// </summary>
internal static class Translator
{
    public static Translated Translate(FieldRule rule, Side side, string? value, int? longest, Vocabulary vocabulary)
    {
        if (value is null)
        {
            return new Translated(null);
        }

        var translated = side == Side.BusinessCentral ? ToBusinessCentral(rule, value, vocabulary) : ToPipedrive(rule, value, vocabulary);
        return translated.Text?.Length > longest && rule.Length == LengthPolicy.Cut ? Cut(rule, side, translated.Text, longest.Value) : translated;
    }

    public static string? Transformed(TextTransform transform, string text) => transform switch
    {
        TextTransform.Trim => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        TextTransform.Upper => text.ToUpperInvariant(),
        TextTransform.Lower => text.ToLowerInvariant(),
        TextTransform.Digits => string.Concat(text.Where(char.IsAsciiDigit)) is { Length: > 0 } digits ? digits : null,
        _ => text,
    };

    private static Translated ToBusinessCentral(FieldRule rule, string value, Vocabulary vocabulary)
    {
        if (rule.Constant is not null)
        {
            return LookedUp(rule, value, vocabulary);
        }

        var problem = rule.Field is { } field ? CustomValues.ProblemOf(field, value) : null;
        var translated = problem is not null ? Translated.Unknown(problem)
            : rule is { IsUser: true, Target.Lookup.Kind: LookupKind.Salespeople } ? OfUser(rule, value, vocabulary)
            : OfText(rule, value, vocabulary);
        return (translated.Problem, rule.Default) switch
        {
            (null, _) => translated,
            (_, { } standIn) => LookedUp(rule, standIn, vocabulary),
            // A salesperson who is not there must not hold a customer up.
            _ => translated with { Holds = translated.Holds && rule.Target.Lookup?.Kind != LookupKind.Salespeople },
        };
    }

    private static Translated OfText(FieldRule rule, string value, Vocabulary vocabulary)
    {
        var text = Transformed(rule.Transform, value);
        if (text is not null && rule.Conversion is { } conversion)
        {
            text = conversion.Convert(rule.BusinessCentral, Side.BusinessCentral, text);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return new Translated(null);
        }

        return rule.Values is not { } values ? LookedUp(rule, text, vocabulary)
            : values.Find(text) is { } mapped ? LookedUp(rule, mapped, vocabulary)
            : Translated.Unknown(
                $"'{text}' of '{rule.NameOf(Side.Pipedrive)}' is not among the values of '{rule.BusinessCentral}'; known are {Listed(values.Values.Keys)}.");
    }

    private static Translated OfUser(FieldRule rule, string id, Vocabulary vocabulary) => vocabulary.Users.EmailOf(id) is not { } email
        ? Translated.Unknown($"User {id} of '{rule.NameOf(Side.Pipedrive)}' is not active in Pipedrive; '{rule.BusinessCentral}' stays as it is.")
        : vocabulary.Of(LookupKind.Salespeople).Find(email) is { } found ? new Translated(found.Value)
        : Translated.Unknown($"No salesperson has the e-mail address of user {id}; '{rule.BusinessCentral}' stays as it is.");

    private static Translated LookedUp(FieldRule rule, string text, Vocabulary vocabulary)
    {
        if (rule.Target.Lookup is not { } kind)
        {
            return new Translated(text);
        }

        var list = vocabulary.Of(kind);
        return list.Find(text) is { } found
            ? new Translated(found.Value)
            : Translated.Unknown($"'{text}' of '{rule.NameOf(Side.Pipedrive)}' is no value for '{rule.BusinessCentral}' in Business Central; known are {list.Known}.");
    }

    private static Translated ToPipedrive(FieldRule rule, string value, Vocabulary vocabulary)
    {
        var entry = rule.Target.Lookup is { } kind ? vocabulary.Of(kind).Holding(value) ?? new LookupEntry(value, [value]) : null;
        if (rule is { IsUser: true, Target.Lookup.Kind: LookupKind.Salespeople })
        {
            return vocabulary.Users.IdOf(entry!.Names) is { } id
                ? new Translated(id)
                : Translated.Unknown($"Salesperson '{value}' is no active user of Pipedrive; '{rule.NameOf(Side.Pipedrive)}' stays as it is.", holds: false);
        }

        // A country's code means little to people and to maps; of other lists the code is what is sure to be read back.
        IReadOnlyList<string> names = entry is { Names: [var code, var name, ..] } && rule.Target.Lookup?.Kind == LookupKind.Countries ? [name, code] : entry?.Names ?? [value];
        if (rule.Values is { } values)
        {
            if (values.FindBack(names) is not { } listed)
            {
                return Translated.Unknown($"'{names[0]}' of '{rule.BusinessCentral}' is not among its values; known are {Listed(values.Values.Values)}.");
            }

            names = [listed];
        }

        return Fitting(rule, rule.Conversion?.ToPipedrive is null ? names : [.. names.Select(name => rule.Conversion.Convert(rule.BusinessCentral, Side.Pipedrive, name)).OfType<string>()]);
    }

    /// <summary>The first of the names that the field can hold: an option has to be one of them.</summary>
    private static Translated Fitting(FieldRule rule, IReadOnlyList<string> names)
    {
        if (names.Count == 0 || rule.Field is not { } field)
        {
            return new Translated(names.Count == 0 ? null : names[0]);
        }

        return names.Select(name => CustomValues.Fitting(field, name)).FirstOrDefault(text => text is not null) is { } fitting
            ? new Translated(fitting)
            : Translated.Unknown(
                $"'{names[0]}' of '{rule.BusinessCentral}' is no value for '{rule.NameOf(Side.Pipedrive)}' ({field.FieldType}) in Pipedrive"
                + (CustomValues.LabelsOf(field) is { Count: > 0 } labels ? $"; known are {Listed(labels)}." : "."));
    }

    private static Translated Cut(FieldRule rule, Side side, string text, int longest)
    {
        var kept = TextLength.Cut(text, longest);
        return new Translated(kept) { Note = $"'{rule.MemberOf(side)}' takes {longest} characters; this was cut off: '{text[kept.Length..].Trim()}'." };
    }

    private static string Listed(IEnumerable<string> values) => string.Join(", ", values.Take(20).Select(value => $"'{value}'"));
}
