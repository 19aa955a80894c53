using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A member of an entity as a query names it.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Longest">How long its text may be; null when that is unknown.</param>
/// <param name="IsEnum">Whether its values are members of an enum.</param>
internal sealed record ODataMember(string Name, int? Longest, bool IsEnum)
{
    /// <exception cref="NotSupportedException">The lambda names no member of the entity itself.</exception>
    public static ODataMember Of(LambdaExpression lambda) =>
        Find(lambda.Body, lambda.Parameters[0]) ?? throw new NotSupportedException($"'{lambda.Body}' is not a member of the record itself; Business Central sorts, selects and expands by those only.");

    /// <summary>The member that an expression stands for; null when it is something else.</summary>
    public static ODataMember? Find(Expression expression, ParameterExpression record) => Plain(expression) switch
    {
        MemberExpression { Member: PropertyInfo property, Expression: { } owner } when Plain(owner) == record => Describe(property),
        MemberExpression { Member.Name: "Value", Expression: { } inner } when Nullable.GetUnderlyingType(inner.Type) is not null => Find(inner, record),
        _ => null,
    };

    /// <summary>An expression without the conversions that the compiler puts around it.</summary>
    public static Expression Plain(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked, Operand: var inner } ? Plain(inner) : expression;

    private static ODataMember Describe(PropertyInfo property) => new(
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name is not { } name ? JsonNamingPolicy.CamelCase.ConvertName(property.Name)
            : name.StartsWith('@') ? throw new NotSupportedException($"'{name}' cannot be used in a query; the server always returns it.")
            : name,
        property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength,
        property.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType == typeof(EnumTextConverter));
}
