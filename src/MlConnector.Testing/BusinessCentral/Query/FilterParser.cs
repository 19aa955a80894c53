using System.Text.RegularExpressions;
using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Query;

/// <summary>The part of <c>$filter</c> the API understands, with its refusals.</summary>
internal sealed partial class FilterParser
{
    private readonly EntityType _type;
    private readonly FilterTokens _tokens;

    private FilterParser(EntityType type, string text)
    {
        _type = type;
        _tokens = new FilterTokens(text);
    }

    public static Filter Parse(EntityType type, string text)
    {
        // any and all are accepted and ignored, so the whole table comes back.
        if (Lambda().IsMatch(text))
        {
            return Filter.All;
        }

        var parser = new FilterParser(type, text);
        var filter = parser.ParseOr();
        return parser._tokens.IsAtEnd ? filter : throw parser._tokens.Malformed($"unexpected '{parser._tokens.Peek()}'");
    }

    [GeneratedRegex(@"\w+/(any|all)\(", RegexOptions.CultureInvariant)]
    private static partial Regex Lambda();

    private Filter ParseOr()
    {
        var left = ParseAnd();
        while (_tokens.Peek() == "or")
        {
            _tokens.Next();
            left = left.Or(ParseAnd());
        }

        return left;
    }

    private Filter ParseAnd()
    {
        var left = ParseTerm();
        while (_tokens.Peek() == "and")
        {
            _tokens.Next();
            left = left.And(ParseTerm());
        }

        return left;
    }

    private Filter ParseTerm()
    {
        switch (_tokens.Peek())
        {
            case "(":
                _tokens.Next();
                var inner = ParseOr();
                _tokens.Expect(")");
                return inner;
            case "contains" or "startswith" or "endswith":
                return ParseTextTest(_tokens.Next());
            case "not":
                throw ApiFault.NotImplemented("The 'not' operator is not supported on an OData filter.");
            default:
                return ParseComparison();
        }
    }

    private Filter ParseTextTest(string function)
    {
        _tokens.Expect("(");
        var (field, fold) = ParseOperand();
        _tokens.Expect(",");
        var literal = FilterLiteral.Read(_type, field, _tokens.Next()) as string
            ?? throw ApiFault.Bad($"No function signature for the function with name '{function}' matches the specified arguments.");
        _tokens.Expect(")");
        return new Filter(row => Matches(function, fold((string)row.Values[field.Index]), literal), new HashSet<string> { field.Name });
    }

    private static bool Matches(string function, string value, string literal) => function switch
    {
        "contains" => value.Contains(literal, StringComparison.Ordinal),
        "startswith" => value.StartsWith(literal, StringComparison.Ordinal),
        _ => value.EndsWith(literal, StringComparison.Ordinal),
    };

    private Filter ParseComparison()
    {
        var (field, fold) = ParseOperand();
        var comparison = _tokens.Next();
        if (comparison == "in")
        {
            throw ApiFault.NotImplemented("The 'in' operator is not supported on an OData filter.");
        }

        var literal = FilterLiteral.Read(_type, field, ReadLiteral());
        var fields = new HashSet<string> { field.Name };
        var isFolded = fold("aA") != "aA";
        Func<Row, int> compare = row => FieldComparison.Compare(isFolded ? fold((string)row.Values[field.Index]) : row.Values[field.Index], literal);
        return comparison switch
        {
            "eq" => new Filter(row => compare(row) == 0, fields, isFolded ? null : (field.Name, literal)),
            "ne" => new Filter(row => compare(row) != 0, fields),
            "gt" => new Filter(row => compare(row) > 0, fields),
            "ge" => new Filter(row => compare(row) >= 0, fields),
            "lt" => new Filter(row => compare(row) < 0, fields),
            "le" => new Filter(row => compare(row) <= 0, fields),
            _ => throw _tokens.Malformed($"unknown operator '{comparison}'"),
        };
    }

    // An enum literal may carry its type name in front of the quotes.
    private string ReadLiteral()
    {
        var token = _tokens.Next();
        return token.StartsWith("Microsoft.NAV.", StringComparison.Ordinal) && _tokens.Peek().StartsWith('\'') ? _tokens.Next() : token;
    }

    private (Field Field, Func<string, string> Fold) ParseOperand()
    {
        var name = _tokens.Next();
        if (name is not ("tolower" or "toupper"))
        {
            return (FieldNamed(name), text => text);
        }

        _tokens.Expect("(");
        var field = FieldNamed(_tokens.Next());
        _tokens.Expect(")");
        return (field, name == "tolower" ? text => text.ToLowerInvariant() : text => text.ToUpperInvariant());
    }

    private Field FieldNamed(string name)
    {
        var field = _type.Find(name) is { Hidden: false } found
            ? found
            : throw ApiFault.Bad($"Could not find a property named '{name}' on type 'Microsoft.NAV.{_type.Name}'.");
        return field.PageVariable
            ? throw ApiFault.NotImplemented($"The field '{name}' is calculated by the page and cannot be filtered on.")
            : field;
    }
}
