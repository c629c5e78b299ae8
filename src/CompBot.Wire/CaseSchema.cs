using System.Text;
using System.Text.Json;

namespace CompBot.Wire;

/// <summary>Fields as others want to read them: a JSON Schema for programs, indented lines for people.</summary>
public static class CaseSchema
{
    /// <summary>A JSON Schema of an object with these fields.</summary>
    public static string Json(Sequence<CaseField> fields) => ReadableJson.Text(writer =>
    {
        writer.WriteStartObject();
        Properties(writer, fields);
        writer.WriteEndObject();
    });

    /// <summary>A line a field, its parts indented below it.</summary>
    public static string Help(Sequence<CaseField> fields)
    {
        var text = new StringBuilder();
        Help(text, fields, "  ");
        return text.ToString();
    }

    private static void Help(StringBuilder text, Sequence<CaseField> fields, string indent)
    {
        foreach (var field in fields)
        {
            var choice = field.OneOf.Count == 0 ? "" : $" ({string.Join(", ", field.OneOf)})";
            text.Append($"{indent}{field.Name,-16}{field.Words}{(field.Kind == FieldKind.Records ? ", a list" : "")}{choice}\n");
            Help(text, field.Parts, indent + "  ");
        }
    }

    private static void Properties(Utf8JsonWriter writer, Sequence<CaseField> fields)
    {
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (var field in fields)
        {
            writer.WriteStartObject(field.Name);
            Property(writer, field);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Property(Utf8JsonWriter writer, CaseField field)
    {
        if (field.Kind == FieldKind.Record)
        {
            Properties(writer, field.Parts);
        }
        else
        {
            writer.WriteString("type", Type(field.Kind));
        }

        writer.WriteString("description", field.Words);
        if (field.OneOf.Count > 0)
        {
            writer.WriteStartArray("enum");
            field.OneOf.ToList().ForEach(writer.WriteStringValue);
            writer.WriteEndArray();
        }

        if (field.Kind is FieldKind.Records or FieldKind.Texts)
        {
            writer.WriteStartObject("items");
            Items(writer, field);
            writer.WriteEndObject();
        }
    }

    private static void Items(Utf8JsonWriter writer, CaseField field)
    {
        if (field.Kind == FieldKind.Records)
        {
            Properties(writer, field.Parts);
        }
        else
        {
            writer.WriteString("type", "string");
        }
    }

    private static string Type(FieldKind kind) => kind switch
    {
        FieldKind.Text => "string",
        FieldKind.Number => "number",
        FieldKind.Whole => "integer",
        FieldKind.Flag => "boolean",
        FieldKind.Texts or FieldKind.Records => "array",
        FieldKind.Record => "object",
    };
}
