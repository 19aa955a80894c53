using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>Copies documents and lines into others of another kind: what both have goes over, ids do not.</summary>
internal static class DocumentCopy
{
    public static Draft Of(Row source, EntityType type)
    {
        var draft = Draft.New(type);
        foreach (var field in type.Fields)
        {
            if (field.Name != "id" && source.Type.Find(field.Name) is { } same && same.Kind == field.Kind
                && (field.Kind != FieldKind.Choice || field.Choices.Contains((string)source[field.Name])))
            {
                draft[field.Name] = source[field.Name];
            }
        }

        return draft;
    }

    // With the dimensions of the document and of each line.
    public static void Lines(SalesDocuments from, Guid fromId, SalesDocuments to, Row document)
    {
        to.Books.Dimensions.Copy(fromId, document);
        foreach (var line in from.LinesOf(fromId))
        {
            var copy = Of(line, to.LineTable.Type);
            copy["documentId"] = document.Id;
            to.Books.Dimensions.Copy(line.Id, to.LineTable.Save(copy));
        }
    }
}
