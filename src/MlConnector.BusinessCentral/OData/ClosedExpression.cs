using System.Linq.Expressions;
using System.Reflection;

namespace MlConnector.BusinessCentral;

/// <summary>Computes the parts of a condition that do not depend on the record.</summary>
internal static class ClosedExpression
{
    public static object? Evaluate(Expression expression, ParameterExpression record) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } captured when Owner(captured, record, out var owner) => field.GetValue(owner),
        MemberExpression { Member: PropertyInfo property } read when Owner(read, record, out var owner) => property.GetValue(owner),
        UnaryExpression { NodeType: ExpressionType.Convert } conversion when conversion.Method is null => Evaluate(conversion.Operand, record),
        _ when Mentions(expression, record) => throw FilterTranslation.Refused(expression, "a value must not depend on the record"),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)(),
    };

    private static bool Owner(MemberExpression member, ParameterExpression record, out object? owner)
    {
        var isClosed = member.Expression is null || !Mentions(member.Expression, record);
        owner = isClosed && member.Expression is { } inner ? Evaluate(inner, record) : null;
        return isClosed;
    }

    private static bool Mentions(Expression expression, ParameterExpression record)
    {
        var search = new Search(record);
        search.Visit(expression);
        return search.Found;
    }

    private sealed class Search(ParameterExpression record) : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= node == record;
            return node;
        }
    }
}
