using System.Linq.Expressions;

namespace MlConnector.BusinessCentral;

/// <summary>Turns a condition in C# into a filter. What it does not know it refuses before anything is sent, with the reason.</summary>
internal sealed class FilterTranslation
{
    private readonly ParameterExpression _record;

    private FilterTranslation(ParameterExpression record) => _record = record;

    public static ODataFilter Translate(LambdaExpression condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new FilterTranslation(condition.Parameters[0]).Translate(condition.Body);
    }

    private ODataFilter Translate(Expression condition) => condition switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => Translate(both.Left).And(Translate(both.Right)),
        BinaryExpression { NodeType: ExpressionType.OrElse } either => Translate(either.Left).Or(Translate(either.Right)),
        BinaryExpression comparison => Compare(comparison),
        UnaryExpression { NodeType: ExpressionType.Not } not => Negate(not.Operand),
        MethodCallExpression call => new FilterCall(_record).Translate(call),
        _ when ODataMember.Find(condition, _record) is { } flag => ODataFilter.Compare(flag.Name, "eq", ODataLiteral.Flag(true)),
        _ => throw Refused(condition, "compare a member with a value; a condition that is always true or false cannot be answered"),
    };

    private ODataFilter Negate(Expression inner) => inner switch
    {
        MethodCallExpression { Method.Name: nameof(string.IsNullOrEmpty) } call when ODataMember.Find(call.Arguments[0], _record) is { } text => ODataFilter.Compare(text.Name, "ne", ODataLiteral.Null),
        UnaryExpression { NodeType: ExpressionType.Not } twice => Translate(twice.Operand),
        _ when ODataMember.Find(inner, _record) is { } flag => ODataFilter.Compare(flag.Name, "eq", ODataLiteral.Flag(false)),
        _ => throw Refused(inner, "'not' is not documented for Business Central; write the opposite comparison"),
    };

    private ODataFilter Compare(BinaryExpression comparison)
    {
        var isForward = FilterCall.Side(comparison.Left, _record) is not null;
        var side = FilterCall.Side(isForward ? comparison.Left : comparison.Right, _record)
            ?? throw Refused(comparison, "one side must be a member of the record itself; Business Central compares neither members of related records nor computed values");
        var other = isForward ? comparison.Right : comparison.Left;
        if (FilterCall.Side(other, _record) is not null)
        {
            throw Refused(comparison, "a member can be compared with a value only, not with another member");
        }

        var name = Operator(comparison, isForward);
        var value = ClosedExpression.Evaluate(other, _record);
        return value is DateTimeOffset or DateTime && (name is "eq" or "ne")
            ? throw Refused(comparison, "Business Central rounds times, so that equality finds nothing reliably; compare with >= and <")
            : ODataFilter.Compare(side.Member.Name, side.Text, name, MemberLiteral.Of(side.Member, other.Type, value));
    }

    private static string Operator(BinaryExpression comparison, bool isForward) => (comparison.NodeType, isForward) switch
    {
        (ExpressionType.Equal, _) => "eq",
        (ExpressionType.NotEqual, _) => "ne",
        (ExpressionType.GreaterThan, true) or (ExpressionType.LessThan, false) => "gt",
        (ExpressionType.GreaterThanOrEqual, true) or (ExpressionType.LessThanOrEqual, false) => "ge",
        (ExpressionType.LessThan, true) or (ExpressionType.GreaterThan, false) => "lt",
        (ExpressionType.LessThanOrEqual, true) or (ExpressionType.GreaterThanOrEqual, false) => "le",
        _ => throw Refused(comparison, "Business Central knows eq, ne, gt, ge, lt, le, and, or"),
    };

    internal static NotSupportedException Refused(Expression expression, string reason) => new($"'{expression}' cannot be a filter: {reason}.");
}
