using System.Collections;
using System.Linq.Expressions;

namespace MlConnector.BusinessCentral;

/// <summary>Translates the calls that a filter may hold.</summary>
internal sealed class FilterCall(ParameterExpression record)
{
    /// <summary>A member of the record, bare or in <c>tolower</c> or <c>toupper</c>; null when the expression is something else.</summary>
    public static (ODataMember Member, string Text)? Side(Expression expression, ParameterExpression record) => ODataMember.Plain(expression) switch
    {
        MethodCallExpression { Object: { } text, Method.Name: "ToLower" or "ToLowerInvariant", Arguments.Count: 0 } when ODataMember.Find(text, record) is { } lower => (lower, $"tolower({lower.Name})"),
        MethodCallExpression { Object: { } text, Method.Name: "ToUpper" or "ToUpperInvariant", Arguments.Count: 0 } when ODataMember.Find(text, record) is { } upper => (upper, $"toupper({upper.Name})"),
        var plain when ODataMember.Find(plain, record) is { } member => (member, member.Name),
        _ => null,
    };

    public ODataFilter Translate(MethodCallExpression call) => call switch
    {
        { Method: { DeclaringType: var type, Name: nameof(string.IsNullOrEmpty) } } when type == typeof(string) && ODataMember.Find(call.Arguments[0], record) is { } blank =>
            ODataFilter.Compare(blank.Name, "eq", ODataLiteral.Null),
        { Object: { Type: var type } text, Method.Name: "Contains" or "StartsWith" or "EndsWith" or "Equals" } when type == typeof(string) && Side(text, record) is { } side => OfText(call, side),
        { Method.Name: "Contains" } when Values(call) is { } found => AnyOf(call, found.Values, found.Member),
        _ => throw FilterTranslation.Refused(call, "Business Central knows contains, startswith, endswith, tolower and toupper of text, and this client values.Contains(member)"),
    };

    private ODataFilter OfText(MethodCallExpression call, (ODataMember Member, string Text) side)
    {
        var value = ClosedExpression.Evaluate(call.Arguments[0], record)?.ToString() ?? throw FilterTranslation.Refused(call, "the text to look for must not be null");
        var comparison = call.Arguments.Count == 2 ? ClosedExpression.Evaluate(call.Arguments[1], record) : StringComparison.Ordinal;
        (side.Text, value) = comparison switch
        {
            StringComparison.Ordinal => (side.Text, value),
            StringComparison.OrdinalIgnoreCase => ($"tolower({side.Member.Name})", value.ToLowerInvariant()),
            _ => throw FilterTranslation.Refused(call, "only Ordinal and OrdinalIgnoreCase mean the same to the server"),
        };
        var literal = MemberLiteral.Of(side.Member, typeof(string), value);
        return call.Method.Name == "Equals"
            ? ODataFilter.Compare(side.Member.Name, side.Text, "eq", literal)
            : ODataFilter.Call(call.Method.Name.ToLowerInvariant(), side.Member.Name, side.Text, literal);
    }

    private ODataFilter AnyOf(MethodCallExpression call, Expression values, (ODataMember Member, string Text) side)
    {
        var list = ClosedExpression.Evaluate(values, record) as IEnumerable ?? throw FilterTranslation.Refused(call, "the values must not be null");
        return ODataFilter.AnyLiteral(side.Member.Name, side.Text, list.Cast<object?>().Select(value => MemberLiteral.Of(side.Member, value?.GetType() ?? typeof(object), value)));
    }

    /// <summary>The values and the member of <c>values.Contains(member)</c>, whichever of the many methods of this name was called.</summary>
    private (Expression Values, (ODataMember Member, string Text) Member)? Values(MethodCallExpression call)
    {
        var (values, sought) = call.Object is { } list ? (list, call.Arguments[0]) : (call.Arguments[0], call.Arguments[1]);
        var source = ODataMember.Plain(values) is MethodCallExpression { Method.Name: "op_Implicit" } span ? span.Arguments[0] : values;
        return Side(sought, record) is { } side ? (source, side) : null;
    }
}
