namespace MlConnector.Testing.BusinessCentral.Model;

internal enum FieldKind
{
    Guid,
    Text,
    Code,
    Decimal,
    Boolean,
    Date,
    DateTime,
    Integer,
    Choice,
    Stream,
}
